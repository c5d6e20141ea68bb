class A:
    def __init__(self):
        self.__secret = 1
        self.__dunder__ = 2
    def get(self):
        return self.__secret
    __cls = "c"
    @classmethod
    def read(cls):
        return cls.__cls
class B(A):
    def __init__(self):
        super().__init__()
        self.__secret = 99
b = B()
print(b.get(), sorted(b.__dict__), A.read(), hasattr(b, "__secret"), b._A__secret)
