"""BaseModel: annotations, coercion, errors."""

import datetime
import enum
import uuid
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, Dict, List, Literal, Optional, Tuple, Union

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Inner(BaseModel):
    x: int = 1
    y: "Optional[Inner]" = None


class Everything(BaseModel):
    kind: ClassVar[str] = "all"
    a: int
    b: float = 1.5
    c: str = "c"
    d: bool = False
    e: bytes = b""
    f: Optional[int] = None
    g: List[int] = []
    h: Dict[str, float] = Field(default_factory=dict)
    i: Tuple[int, str] = (1, "x")
    j: set[int] = set()
    k: Union[int, str] = 0
    l: Literal["a", "b", 3] = "a"
    m: Color = Color.RED
    n: uuid.UUID = uuid.UUID(int=5)
    o: datetime.datetime = datetime.datetime(2020, 1, 1)
    p: datetime.date = datetime.date(2020, 1, 2)
    q: Decimal = Decimal("1.50")
    r: Path = Path("/tmp")
    s: Any = None
    t: Inner = Inner()
    u: datetime.timedelta = datetime.timedelta(seconds=3)
    v: int | None = None
    w: tuple[int, ...] = ()
    x: list[Inner] = []
    y: type[int] = int
    z: dict = {}


def attempt(make):
    try:
        print(repr(make()))
    except ValidationError as error:
        print(error)
        print(error.error_count(), [{k: v for k, v in e.items() if k != "url"} for e in error.errors()])


print(repr(Everything(a="5")))
print(Everything(a=1.0).a, Everything.kind)
full = Everything(
    a="12", b="2.5", c="text", d="yes", e="bytes", f="3", g=["1", 2.0], h={"k": "1"}, i=["4", "b"], j=[1, "1", 2],
    k="7", l=3, m="blue", n="12345678-1234-5678-1234-567812345678", o="2021-02-03T04:05:06Z", p="2021-02-03",
    q="3.14", r="a/b", s=[1], t={"x": "9", "y": {"x": 3}}, u=90, v="8", w=[1, "2"], x=[{"x": 1}, Inner(x=2)], y=bool,
)
print(full)
print(full.model_dump())
print(full.model_dump(include={"a", "t"}), full.model_dump(exclude={"a"}, exclude_defaults=True).keys())
print(full.model_dump_json(exclude={"y"}))
print(full.model_dump(mode="json", exclude={"y"}))
print(sorted(full.model_fields_set)[:5])
attempt(lambda: Everything())
attempt(lambda: Everything(a="x"))
attempt(lambda: Everything(a=1.5))
attempt(lambda: Everything(a=None, b="n", c=1, d="maybe", e=3, f="q"))
attempt(lambda: Everything(a=1, g="no", h=[1], i=[1], j=3, k=[], l="c", m="green", n="zz"))
attempt(lambda: Everything(a=1, g=["a", 1, None], h={"k": "v", 1: 2}, i=["x", 1], x=[{"x": "q"}, 4]))
attempt(lambda: Everything(a=1, o="nope", p="nope", q="nope", u="nope", r=5))
attempt(lambda: Everything(a=1, t=5, y=str, z=1, w=["a"]))
attempt(lambda: Everything(a=1, p="2021-02-03T01:02:03", o="2021-02-03", u="PT5S"))
attempt(lambda: Everything(a=True, b=True, d=1, f=2**70, k=1.5))
attempt(lambda: Everything(a="a" * 100))
attempt(lambda: Inner(x=1, zz=3))
print(Inner(x=1) == Inner(x=1), Inner(x=1) != Inner(x=2), Inner(x=1) == 1)
copy = full.model_copy(update={"a": 99})
print(copy.a, full.a, copy.t is full.t)
print(Inner.model_validate({"x": 4}), Inner.model_validate_json('{"x": 5}'), Inner.model_construct(x="raw"))
print(list(Inner.model_fields), Inner.model_fields["x"].default, Inner.model_fields["x"].annotation)
print(Inner.model_fields["y"].is_required(), Everything.model_fields["a"].is_required())
print(dict(Inner(x=1)), Inner().model_dump(exclude_none=True), Inner().model_dump(exclude_unset=True))


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    name: str
    size: int = 0


attempt(lambda: Strict(name="  a  "))
attempt(lambda: Strict(name="a", other=1))


def assign():
    strict = Strict(name="a")
    strict.size = 5


attempt(assign)


class Loose(BaseModel):
    model_config = {"extra": "allow", "validate_assignment": True}

    a: int = 0


loose = Loose(a=1, b="two")
print(loose, loose.b, loose.model_extra, loose.model_dump())
loose.a = "7"
print(loose.a)


def assign():
    loose.a = "x"


attempt(assign)


class Plain(BaseModel):
    a: int = 0


plain = Plain()
plain.a = "unchecked"
print(plain.a)
try:
    plain.zz = 1
except ValueError as error:
    print(error)
try:
    plain.zz
except AttributeError as error:
    print(error)
attempt(lambda: Strict.model_validate("text"))
attempt(lambda: Inner.model_validate(Strict(name="x")))
