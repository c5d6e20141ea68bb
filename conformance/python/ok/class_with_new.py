class Singleton:
    _it = None
    def __new__(cls, *args, **kw):
        if cls._it is None:
            cls._it = super().__new__(cls)
        return cls._it
    def __init__(self, v):
        self.v = v
a = Singleton(1)
b = Singleton(2)
print(a is b, a.v)
class Other:
    def __new__(cls):
        return 42
print(Other(), type(Other()).__name__)
