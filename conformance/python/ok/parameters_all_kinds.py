def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, e=7, z=8), f(1, d=0, c=9), f(1, d=1, a="kw", b="kw"))
def g(*, only):
    return only
def h(x, /):
    return x
print(g(only=1), h(2), (lambda *a, k=1, **o: (a, k, o))(1, 2, k=3, m=4), (lambda: None)(), (lambda x, /, y: x + y)(1, y=2))
