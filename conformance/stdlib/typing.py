import typing as t
from typing import (TYPE_CHECKING, Annotated, Any, Callable, ClassVar, Dict, Final, Generic, List, Literal, Mapping,
                    NamedTuple, NewType, Optional, Protocol, Sequence, Set, Tuple, Type, TypedDict, TypeVar, Union,
                    cast, get_args, get_origin, get_type_hints, overload, runtime_checkable)

print(TYPE_CHECKING, t.TYPE_CHECKING)
down_revision: Union[str, Sequence[str], None] = None
for form in [Any, Optional[int], Union[int, str], Union[int, None, str], Union[int], List[int], Dict[str, Any], List,
             Callable[[int, str], bool], Callable[..., Any], Literal["a", 1], Annotated[int, "meta"], ClassVar[int],
             Tuple[int, ...], Type[int], Final[str], Optional[List[int]], Sequence[str], Union[int, Optional[str]]]:
    print(form)
print(get_origin(Optional[int]) is Union, get_args(Optional[int]), get_origin(List[int]), get_args(Dict[str, int]))
print(get_origin(Annotated[int, "x"]) is Annotated, get_args(Annotated[int, "x"]), get_args(Callable[[int], str]))
print(get_origin(int), get_args(int), get_origin(list[int]), get_args(int | None))
print(cast(int, "x"), cast("List[int]", 5))
T = TypeVar("T")
U = TypeVar("U", bound=int, covariant=True)
print(T, U, T.__name__, U.__bound__)


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item


print(Box[int](4).item, Box(5).item, isinstance(Box(1), Generic))


class IntBox(Box[int]):
    pass


print(IntBox(3).item)


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): pass


print(isinstance(File(), Closer), isinstance(3, Closer))


class Point(NamedTuple):
    x: int
    y: int = 5

    def total(self):
        return self.x + self.y


p = Point(1)
print(p, p.x, p.total(), p == (1, 5), p._replace(y=9), p._asdict(), Point._fields, Point._field_defaults)
x, y = p
print(x, y, len(p), p[1], isinstance(p, tuple))
try:
    Point()
except TypeError as error:
    print(error)


class Movie(TypedDict, total=False):
    name: str
    year: int


m: Movie = {"name": "x"}
print(Movie(name="a", year=3), Movie.__annotations__, m, Movie.__total__)
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__)


class Hints:
    a: int
    b: "Optional[str]" = None
    c: Annotated[int, 5] = 3


print(get_type_hints(Hints))
print(isinstance([], List), isinstance({}, Dict), isinstance((), List))


class Names(List[str]):
    pass


print(Names(["a"]), Names.__mro__[1])
print(isinstance(3, Union[int, str]), isinstance("", Optional[int]))
try:
    from typing import NoSuchName
except ImportError as error:
    print("no such name")


@overload
def f(x: int) -> int: ...
def f(x):
    return x


print(f(3))
print(List[int] | None, Optional["Box"])
