class Holder:
    pass
h = Holder()
h.x: int = 4
d = {}
d["k"]: str = "v"
(y): int = 5
def f():
    v: int
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(h.x, d, y, f())
