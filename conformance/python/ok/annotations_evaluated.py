def f(a: int, b: "str" = "x", *args: float, k: list[int] = None, **kw: bool) -> None:
    pass
class C:
    x: int
    y: str = "d"
    z: "C" = None
print(f.__annotations__)
print(C.__annotations__, hasattr(C, "x"), C.y)
n: int = 3
m: list[str]
print(__annotations__, n)
