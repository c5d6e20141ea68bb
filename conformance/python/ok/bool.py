print(bool(), bool(0), bool(""), bool([]), bool({}), bool(set()), bool(None), bool(0.0), bool("0"), bool([0]), bool(range(0)), bool(()))
print(True and 1, 0 or "x", not [], 1 and 0 or 2, True == 1, True is True, isinstance(True, int), True + 1, str(True), repr(False), [1, 2][True])
class A:
    def __bool__(self): return False
class B:
    def __len__(self): return 0
print(bool(A()), bool(B()), not A(), 1 if B() else 2, bool(object()))
