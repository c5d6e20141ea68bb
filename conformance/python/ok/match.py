class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def m(v):
    match v:
        case 0 | 1: return "small"
        case int(n) if n > 100: return f"big {n}"
        case int(): return "int"
        case "a": return "letter a"
        case str() as s: return "str " + s
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"1 then {rest}"
        case [x, y]: return f"two {x} {y}"
        case {"k": v, **rest}: return f"map {v} {rest}"
        case {}: return "mapping"
        case P(0, y=yy): return f"P0 {yy}"
        case P(x, y): return f"P {x} {y}"
        case None: return "none"
        case True: return "never"
        case (a, b, _): return "three"
        case _: return "other"
for v in [0, 1, 5, 500, "a", "b", [], [9], [1, 2, 3], [4, 5], {"k": 1, "z": 2}, {"q": 1}, P(0, 1), P(2, 3), None, (1,), (7, 8, 9), 1.5, [1, 2, 3, 4], True]:
    print(m(v))
class Color: RED = 1
match 1:
    case Color.RED: print("red")
match (1, (2, 3)):
    case (a, (b, c)): print(a, b, c)
match -1:
    case -1: print("neg")
