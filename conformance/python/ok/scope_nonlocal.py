def counter():
    n = 0
    def bump(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n = 0
    return bump, reset, lambda: n
bump, reset, get = counter()
print(bump(), bump(5), get()); reset(); print(get())
def levels():
    x = 1
    def mid():
        def deep():
            nonlocal x
            x = 2
        deep()
        return x
    return mid(), x
print(levels())
def shared():
    fs = []
    for i in range(3):
        def f(i=i):
            return i
        fs.append(f)
    return [f() for f in fs]
print(shared())
