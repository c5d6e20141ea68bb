class Typed:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
        print("named", owner.__name__, name)
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        print("delete", self.name)
        del instance.__dict__[self.name]
class Row:
    id = Typed(int)
    name = Typed(str)
r = Row()
print(r.id)
r.id = 5
print(r.id, r.__dict__, type(Row.id).__name__)
del r.id
print(r.id)
try:
    r.name = 3
except TypeError as e:
    print(e)
