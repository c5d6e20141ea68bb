import nosuch
from nosuch import Base, Mixin, deco, value
import enum, functools, dataclasses, contextlib, typing as t, collections, abc, operator
from enum import Enum

class A(Mixin, Enum):
    X = 1
    Y = "y"
print(A.X.value)
class B(str, Enum):
    X = "x"
    Q = value
    Z = "z"
print(B.X.value, B("z"), B.Z.value)
class C(Enum):
    X = nosuch.thing
    Y = 2
print(C.Y.value)
@functools.wraps(deco)
def f(): return 3
print(f())
p = functools.partial(deco, 1)
p()
p2 = functools.partial(print, value)
@dataclasses.dataclass
class D(Base):
    x: int = 5
    y: Base = dataclasses.field(default_factory=Base)
    z: nosuch.Thing = value
    w: nosuch.Thing = nosuch.thing()
d = D(3)
print(d.x)
@deco
class E: pass
@functools.lru_cache
def g(a): return a
g(value)
class F(abc.ABC, Base):
    @abc.abstractmethod
    def x(self): ...
class G(t.Generic[t.TypeVar("T")], Base): pass
t.Optional[value]; t.List[value]; value | None; t.Union[value, None]; t.Annotated[value, 3]; t.Annotated[int, value]
t.TypeVar("T", bound=value); t.NewType("N", value); t.cast(value, 3)
x: t.Optional[Base] = None
class H(t.TypedDict): a: Base
class I(t.NamedTuple):
    a: Base
    b: Base = value
I(1)
class J(Base, t.Protocol): pass
class K(enum.IntEnum):
    A = 1
    B = 2
    def foo(self): return {K.A: "a", K.B: "b"}[self]
print(K.B.foo(), sorted(K, reverse=True))
nt = collections.namedtuple("X", "a b")(value, 1)
print(nt.b)
dd = collections.defaultdict(Base)
dd[1]
dd = collections.defaultdict(value)
c = collections.OrderedDict(a=value)
op = operator.attrgetter("x")(value)
@contextlib.contextmanager
def cm():
    with Base() as b:
        yield b
with cm() as q: pass
with contextlib.suppress(Base):
    pass
class L(collections.UserDict): pass
print(L(a=1))
class M(dict):
    def __missing__(self, k): return k
print(M()["z"])
S = Enum("S", [("a", 1), ("b", 2)])
print(S.a, S["b"].value, list(S.__members__.items()))
class Meta(enum.EnumMeta):
    def __contains__(cls, item):
        return item in cls.__members__
    def names(cls): return [m.name for m in cls]
class N(Enum, metaclass=Meta):
    P = 1
print("P" in N, N.names(), N.P in list(N))
class O(str, Enum):
    @staticmethod
    def _generate_next_value_(name, *a): return name
    A = enum.auto()
    B = enum.auto()
    @classmethod
    def choices(cls): return tuple(i.value for i in cls)
    @classmethod
    def has(cls, v): return v in cls._value2member_map_
print(O.choices(), O.has("A"), O.A.value, [e for e in O], [e.value for e in O], O._member_names_)
print(isinstance(O, enum.EnumMeta), issubclass(O, Enum), issubclass(O, str))
print([x.name for x in O], dict(zip(O, range(2))), O.A == "A", O("A") is O.A)
