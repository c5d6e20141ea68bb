class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)
class Base(metaclass=Meta, flag=True):
    table = "base"
    def __init__(self, *a):
        self.a = a
class Child(Base, other=1):
    pass
print(type(Child), Child(1, 2).a, Child.__mro__ == (Child, Base, object))
