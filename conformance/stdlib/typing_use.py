import typing, collections, functools, itertools, enum, dataclasses, contextlib
from typing import *
# module-level things real projects do
class Base:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.registered = True
T = TypeVar("T", bound="Base")
class Repo(Base, Generic[T]):
    model: Type[T]
    def get(self) -> Optional[T]: return None
class R2(Repo["X"]): pass
print(R2.registered, R2().get(), R2.__mro__[1].__name__)
class P(Protocol[T]):
    def x(self) -> T: ...
class Impl(P[int]):
    def x(self): return 1
print(Impl().x())
class E(NamedTuple):
    a: int
    b: Optional[str] = None
print(E(1), E(1)._replace(b="q"), E.__doc__ is not None, E(1) < E(2), [e for e in [E(1)]][0].a)
Coord = NamedTuple("Coord", [("x", int), ("y", int)])
print(Coord(1, 2), Coord(y=1, x=3))
D = TypedDict("D", {"a": int, "b": str})
print(D(a=1, b="2"), D.__annotations__)
JSON = Union[Dict[str, "JSON"], List["JSON"], str, int, None]
print(JSON)
print(Callable[[], None], Callable, Iterator[int], Generator[int, None, str], Awaitable[int], Type, Tuple[()], Tuple)
print(get_origin(Callable[[], int]), get_origin(Dict), get_origin(Literal[1]) is Literal, get_args(Tuple[int, ...]))
print(Optional[int] == Optional[int], List[int] == List[int], Union[int, str] == Union[str, int], hash(List[int]) == hash(List[int]), {List[int]: 1}.get(List[int]))
print(list[int] == list[int], Optional[int] == (int | None), int | str == str | int)
@dataclasses.dataclass
class A:
    x: List[int] = dataclasses.field(default_factory=list, metadata={"k": 1})
    y: "Optional[A]" = None
print(A(), dataclasses.fields(A)[0].metadata["k"], A(y=A()))
@dataclasses.dataclass
class B(A):
    z: int = 0
    def __post_init__(self): self.z += 1
print(B(z=3), B.__dataclass_fields__.keys(), dataclasses.asdict(B()))
print(typing.get_type_hints(A))
ForwardRef("X")
def deco(fn: Callable[..., T]) -> Callable[..., T]:
    @functools.wraps(fn)
    async def inner(*a, **k): return await fn(*a, **k)
    return inner
@deco
async def h(): return 3
print(h.__name__)
print(isinstance({}, Mapping), isinstance([], Iterable), issubclass(dict, typing.Mapping))
with contextlib.ExitStack() as s:
    s.enter_context(contextlib.nullcontext())
class Order(enum.IntEnum):
    A = enum.auto()
    B = enum.auto()
print(Order.A, Order(2).name, Order.B > 1, "%d" % Order.B, [Order.A, Order.B])
import json
class Str(str, enum.Enum):
    Q = "q"
print(json.dumps({"a": Str.Q, "b": Order.A, Str.Q: 1}))
print(Str.Q.replace("q", "z"), Str.Q in {"q"}, "q" in {Str.Q}, {"q": 5}[Str.Q], Str.Q.value in ["q"], "-".join([Str.Q]), str.upper(Str.Q), Str.Q == Str("q"), Str.Q is Str("q"), Str.__doc__)
print(collections.Counter(["a", "b", "a"]).most_common(1)[0][0], collections.deque([1, 2], 1))
print(isinstance(Str.Q, str), type(Str.Q.value), repr(Str.Q.value), ascii(Str.Q), f"{Str.Q.value!r:>5}", f"{Str.Q!s}")
for i, (a, b) in enumerate(itertools.zip_longest("ab", [1])): print(i, a, b)
cached = functools.lru_cache(maxsize=None)(lambda x: x + 1)
print(cached(1), cached.cache_info())
print(typing.TYPE_CHECKING, typing.NoReturn, typing.Any | None if False else "")
print(*sorted(itertools.chain({1: 2}, [0])), sum(itertools.islice(itertools.count(), 5)))
