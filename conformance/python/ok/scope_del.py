x = 1
del x
try:
    x
except NameError as e:
    print(e)
def f():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
print(f())
a, b, c = 1, 2, [3, 4]
del a, (b, c[0])
print(c)
d = {"k": {"n": 1}}
del d["k"]["n"]
print(d)
def outer():
    z = 1
    def inner():
        nonlocal z
        del z
    inner()
    try:
        return z
    except NameError as e:
        return isinstance(e, NameError)
print(outer())
