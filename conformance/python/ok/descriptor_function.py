def f(self, x):
    return (self, x)
bound = f.__get__("me", str)
print(bound(1), bound.__self__, bound.__func__ is f)
class C:
    m = f
print(C.m is f, C.__dict__["m"] is f, C().m.__func__ is f)
print(staticmethod(f).__func__ is f, classmethod(len).__get__(None, int).__self__)
