print((lambda: 5)(), (lambda x, y=2, *a, k=3, **o: (x, y, a, k, o))(1, 4, 5, k=6, z=7), (lambda *, k: k)(k=1), sorted([3, -1, 2], key=lambda x: -x), [(lambda n: n * n)(i) for i in range(3)], (lambda x: (yield x)) is not None)
compose = lambda f, g: lambda x: f(g(x))
print(compose(str, lambda x: x + 1)(4), (lambda s: s.__name__)(lambda: 0))
