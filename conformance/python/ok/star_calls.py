def f(*args, **kw):
    return args, kw
a, d = [1, 2], {"x": 1}
print(f(*a), f(*a, 3, *[4]), f(**d), f(0, *a, k=5, **d, **{"y": 2}), f(*"ab", *{7}), f(x=1, *a))
print(max(*a, 7), print(*a, sep=","), "{}{}".format(*a), dict(**d, z=0))
