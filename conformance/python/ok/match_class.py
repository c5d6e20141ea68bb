class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
class Named:
    def __init__(self, **kw):
        self.__dict__.update(kw)
def f(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=yy):
            return f"on y at {yy}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "some point"
        case Named(name=str() as n, age=int()):
            return f"named {n}"
        case str(s):
            return f"str {s}"
        case int() | float():
            return "number"
        case dict() | list():
            return "container"
    return "nothing"
for v in (Point(0, 0), Point(0, 3), Point(2, 2), Point(1, 2), Named(name="n", age=3), Named(name=1), "t", 4, 2.5, {}, [], None, True):
    print(f(v))
