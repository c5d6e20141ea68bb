def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
c = counter(); d = counter()
print(c(), c(5), d(), c())
fs = [lambda i=i: i for i in range(3)]; gs = [lambda: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
total = 0
def add(x):
    global total, fresh
    total += x
    fresh = x
add(3); add(4); print(total, fresh)
def outer():
    x = "outer"
    def inner():
        return x
    x = "changed"
    return inner
print(outer()())
def f(a, b=[], *args, c, d=4, **kw): return (a, b, args, c, d, kw)
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3, "z": 1}), f(1, *[2], *[3], c=0, **{"x": 1}, **{"y": 2}))
def mutable(x, acc=[]):
    acc.append(x); return acc
print(mutable(1), mutable(2))
def po(a, /, b, *, c): return a + b + c
print(po(1, b=2, c=3), (lambda *a, **k: (a, k))(1, x=2), (lambda: (yield))().__class__.__name__)
print(f.__name__, f.__doc__, po.__qualname__, outer.__module__, inc.__name__ if "inc" in dir() else "none") if False else None
