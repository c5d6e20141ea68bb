import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar, List, Optional


@dataclass
class Point:
    x: int
    y: int = 5
    tags: List[str] = field(default_factory=list)
    count: ClassVar[int] = 3
    hidden: Optional[str] = field(default=None, repr=False, compare=False)

    def total(self):
        return self.x + self.y


p = Point(1)
print(p, p.total(), p == Point(1), p == Point(2), p != Point(1, 6), asdict(p), astuple(p), replace(p, y=9), Point.count)
p.tags.append("t")
print(Point(1).tags, p.tags, [f.name for f in fields(Point)], is_dataclass(p), is_dataclass(Point), is_dataclass(3), Point.y)
for call in (lambda: Point(), lambda: Point(1, 2, 3, 4, 5), lambda: Point(1, z=3), lambda: Point(1, x=2), lambda: hash(p)):
    try:
        call()
    except TypeError as error:
        print(error)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


print(Version(1) < Version(1, 2), sorted([Version(2), Version(1, 5)]), hash(Version(1)) == hash(Version(1)), {Version(1): "a"}[Version(1)])
try:
    Version(1).major = 3
except dataclasses.FrozenInstanceError as error:
    print(error)


@dataclass
class Base:
    a: int
    b: str = "b"


@dataclass
class Child(Base):
    c: float = 1.5
    b: str = "child"


print(Child(1), [f.name for f in fields(Child)])


@dataclass
class Post:
    name: str
    upper: str = field(init=False)
    scale: InitVar[int] = 2

    def __post_init__(self, scale):
        self.upper = self.name.upper() * scale


print(Post("ab"), Post("x", scale=3))


@dataclass
class Keywords:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int = 3


print(Keywords(1, b=5))
try:
    Keywords(1, 2)
except TypeError as error:
    print(error)


@dataclass(kw_only=True, slots=True)
class Options:
    name: str
    size: int = 1


print(Options(name="n"))
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as error:
    print(error)
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as error:
    print(error)


@dataclass(eq=False, repr=False)
class Bare:
    x: int


print(Bare(1) == Bare(1), "Bare object" in repr(Bare(1)))


@dataclass
class Nest:
    p: Point
    ps: list


print(asdict(Nest(Point(1), [Point(2)])))
match Point(1, 2):
    case Point(x, y):
        print("matched", x, y)
f = fields(Point)[1]
print(f.name, f.default, f.type, f.default_factory is dataclasses.MISSING)
