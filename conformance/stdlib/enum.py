import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @property
    def loud(self):
        return self.name + "!"

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED in Color, Color.__members__["CRIMSON"], list(Color.__members__))
print(Color.RED.describe(), Color.default(), Color.RED.loud, Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN)
print(f"{Color.RED}", "%s" % Color.RED, "{:>12}".format(Color.RED), {Color.RED: 1}[Color.CRIMSON], Color, type(Color.RED))
print(isinstance(Color.RED, Color), isinstance(Color.RED, Enum), bool(Color.RED), Color.__name__, list(reversed(Color)))
for call in (lambda: Color(7), lambda: Color["BLUE"], lambda: Color.BLUE):
    try:
        call()
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, "" if isinstance(error, AttributeError) else error)


class Status(str, Enum):
    ACTIVE = "active"
    GONE = "gone"

    def __new__(cls, value):
        made = str.__new__(cls, value)
        made._value_ = value
        made.extra = value.upper()
        return made


print(Status.ACTIVE, repr(Status.ACTIVE), Status.ACTIVE.value, Status.ACTIVE == "active", Status("gone"), Status.ACTIVE.extra)
print(isinstance(Status.ACTIVE, str), Status.ACTIVE.upper(), {"active": 1}[Status.ACTIVE], Status.ACTIVE in ("active",))


class Kind(str, Enum):
    A = "a"
    B = "b"


print(Kind.A, repr(Kind.A), f"{Kind.A}", "%s" % Kind.A, Kind.A + "x", ",".join(Kind), [k.value for k in Kind], Kind("b").name)
print("a" == Kind.A, Kind.A != "b", Kind.A < Kind.B, Kind.A.value.__class__, hash(Kind.A) == hash("a"), len(Kind.A), Kind.A.startswith("a"))


class Plain(str, Enum):
    X = "x"

    def __str__(self):
        return self.value


print(str(Plain.X), f"{Plain.X}", "%s" % Plain.X, repr(Plain.X))


class Text(StrEnum):
    ONE = auto()
    TWO = "2"


print(Text.ONE, repr(Text.ONE), f"{Text.TWO}", Text.ONE == "one", list(Text), Text("one") is Text.ONE)


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW, repr(Level.LOW), Level.LOW < Level.HIGH, Level.HIGH + 1, int(Level.LOW), f"{Level.HIGH:03d}", max(Level), Level(10), [0, 5][Level.LOW])


class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    FIRST = auto()
    SECOND = auto()


print(list(Auto))


class Number(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print([n.value for n in Number])


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH.mass, Planet.MARS, Planet.MARS.value, Planet((0.6, 3.3)).name)


class Loose(Enum):
    YES = "yes"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for one in cls:
                if one.value == value.lower():
                    return one
        return None


print(Loose("YES"))
try:
    Loose("no")
except ValueError as error:
    print(error)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R, repr(Perm.R | Perm.X), Perm.R | Perm.W, Perm.R in Perm.RW, list(Perm.RW), Perm.RW & Perm.R, bool(Perm.R & Perm.X), ~Perm.R, Perm(0), list(Perm), Perm.RW.value)


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits.A + 1, (Bits.A | Bits.B) & 2 == Bits.B, Bits(3))
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT.value, Enum("T", {"a": 1, "b": 2}).b.value, Enum("S", ["x", "y"], type=str).x.value if False else "")


class Base(Enum):
    def hello(self):
        return "hello " + self.name


class Sub(Base):
    ME = 1


print(Sub.ME.hello(), issubclass(Sub, Base))
try:
    class Bad(Color):
        BLUE = 3
except TypeError as error:
    print(error)
try:
    Color.RED = 5
except AttributeError as error:
    print(error)
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")
print(sorted(Kind, key=lambda k: k.value, reverse=True), Color.RED.__class__ is Color, hasattr(Color, "RED"), getattr(Color, "RED"))


class Outer:
    class Inner(str, Enum):
        Q = "q"

    state = Inner.Q


print(Outer.state, repr(Outer.Inner.Q), Outer.Inner)
