class A:
    x = 1
    def m(self): pass
class B(A): pass
print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), isinstance(1, int | str), isinstance(None, type(None)), isinstance(B(), A), issubclass(B, A), issubclass(bool, (str, int)), isinstance([], list), isinstance(A, type), isinstance(1, object), isinstance(1.0, int))
print(type(1) is int, type(B()).__name__, B.__bases__, B.__mro__, type("a") == str, type(type), type(None).__name__, callable(A), callable(A().m), callable(5), callable(len), B.__name__, B.__qualname__, B.__module__, type(print).__name__, type(A.m).__name__, type(A().m).__name__)
a = A(); setattr(a, "y", 2); print(getattr(a, "y"), getattr(a, "z", "dflt"), hasattr(a, "x"), hasattr(a, "q"), vars(a), a.__dict__, a.__class__.__name__); delattr(a, "y"); print(hasattr(a, "y"), id(a) == id(a), "x" in dir(a), hash("a") == hash("a"))
C = type("C", (A,), {"z": 5, "f": lambda self: self.z + self.x}); print(C().f(), C.__name__, issubclass(C, A))
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: getattr(1, "nope"), lambda: A.nope, lambda: A().nope, lambda: getattr(1, 2), lambda: int.nope, lambda: None.x, lambda: "a".foo):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(bin(5), bin(-5), hex(255), oct(8), ord("a"), chr(97), ascii("é"), repr("x"), divmod(7, 3), abs(-1.5), hex(-16), format(3.14159, ".2f"), str(1.0), str([1, "a"]), str(None), int, str, print is print, len("héé"))
