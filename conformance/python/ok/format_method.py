class P:
    x = 3
    def __init__(self): self.d = {"k": [10, 20]}
    def __format__(self, spec): return "P<" + spec + ">"
    def __str__(self): return "P!"
p = P()
print("{} {} {}".format(1, 2, 3), "{2} {0} {1}".format(1, 2, 3), "{a} {b}".format(a=1, b="x"), "{0.x} {0.d[k][1]}".format(p))
print("{:>{w}.{p}f}".format(3.14159, w=10, p=2), "{!r:>6} {!s} {!a}".format("x", "y", "é"), "{{}} {}".format(5), "{:abc} {!s:4}|".format(p, p))
print("{a[0]} {a[x]}".format(a={0: "zero", "x": "ex"}), "{x}".format_map({"x": 9}))
class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{a} {b}".format_map(D(a=1)))
for t, a, k in [("{}", (), {}), ("{x}", (), {}), ("{", (), {}), ("}", (), {}), ("{0} {}", (1,), {}), ("{} {0}", (1, 2), {}), ("{!z}", (1,), {})]:
    try:
        print(t.format(*a, **k))
    except (IndexError, KeyError, ValueError) as e:
        print(type(e).__name__, e)
