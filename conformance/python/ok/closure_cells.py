def make(n):
    def get():
        return n
    def set_(v):
        nonlocal n
        n = v
    return get, set_
g1, s1 = make(1)
g2, s2 = make(2)
s1(10)
print(g1(), g2())
def accumulate():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    return add
a, b = accumulate(), accumulate()
print(a(1), a(2), b(5))
def counter_list():
    result = []
    for i in range(3):
        def inner(j=i):
            return i, j
        result.append(inner)
    return [f() for f in result]
print(counter_list())
