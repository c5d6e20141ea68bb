class Meta(type):
    def __getattr__(cls, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return f"{cls.__name__}.{name}"
    def __setattr__(cls, name, value):
        print("setting", name)
        super().__setattr__(name, value)
    def __delattr__(cls, name):
        print("deleting", name)
        super().__delattr__(name)
class C(metaclass=Meta):
    real = 1
print(C.real, C.virtual)
C.real = 2
del C.real
print(C.real, hasattr(C, "_x"))
try:
    C().virtual
except AttributeError as e:
    print(e)
