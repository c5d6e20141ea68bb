def e(tag, value=None):
    print(tag, end=" ")
    return value if value is not None else tag
d = {}
d[e("key")] = e("value")
e("f", lambda *a, **k: None)(e("a"), *e("b", []), x=e("c"), **e("d", {}))
{e("k1"): e("v1"), e("k2"): e("v2")}
x = [e("i0", 0)]
x[e("index", 0)] += e("rhs", 1)
e("left") if e("test", True) else e("right")
print()
print(x)
