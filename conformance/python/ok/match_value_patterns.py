import enum
class Color(enum.Enum):
    RED = 1
    BLUE = 2
class Const:
    LIMIT = 10
def f(v):
    match v:
        case Color.RED:
            return "red"
        case Color():
            return "other color"
        case Const.LIMIT:
            return "limit"
        case [Color.RED, x]:
            return f"red then {x}"
    return "?"
print(f(Color.RED), f(Color.BLUE), f(10), f([Color.RED, 5]), f(11))
