class Registry(type):
    classes = {}
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if "__tablename__" in ns:
            Registry.classes[ns["__tablename__"]] = cls
class Model(metaclass=Registry):
    pass
class User(Model):
    __tablename__ = "users"
class Role(Model):
    __tablename__ = "roles"
print(sorted(Registry.classes), Registry.classes["users"] is User, Model.classes is Registry.classes)
