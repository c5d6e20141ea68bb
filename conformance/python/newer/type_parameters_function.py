def first[T](items: list[T], default: T | None = None) -> T | None:
    inner: T = items[0] if items else default
    return inner
def call[**P, R](f, *args: P.args, **kw: P.kwargs) -> R:
    return f(*args, **kw)
def bounded[N: (int, float), S: str](n: N, s: S) -> N:
    return n
print(first([1, 2]), first([], 5), call(max, 1, 2), bounded(2.5, "x"))
print([p.__name__ for p in first.__type_params__], first.__name__)
class C:
    def method[T](self, x: T) -> T:
        return x
print(C().method("m"), C.method.__qualname__)
