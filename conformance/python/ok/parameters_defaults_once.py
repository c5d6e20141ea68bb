def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2), f.__defaults__)
def g(a, b=1, *, c=2):
    pass
print(g.__defaults__, g.__kwdefaults__, g.__name__, g.__code__.co_varnames[:3] if hasattr(g, "__code__") else None)
g.__defaults__ = (5, 6)
i = 1
def h(x=i):
    return x
i = 2
print(h(), [f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]])
