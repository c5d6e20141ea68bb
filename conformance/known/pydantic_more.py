"""pydantic: functions that serialize, type variables, private members, what is called for a subclass."""

from pathlib import Path
from typing import Annotated, Any, ClassVar, Generic, List, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PrivateAttr,
    RootModel,
    SecretStr,
    SerializationInfo,
    WithJsonSchema,
    WrapSerializer,
    field_serializer,
    model_serializer,
)
from pydantic.json_schema import SkipJsonSchema

D, E = TypeVar("D"), TypeVar("E")


def shown(value, info):
    return f"{value} {info.mode} {info.context}"


class Inner(BaseModel):
    a: int = 1
    b: Path = Path("x/y")
    secret: SecretStr = SecretStr("pw")

    @model_serializer(mode="wrap", when_used="always")
    def _whole(self, handler, info: SerializationInfo):
        print(info, info.mode_is_json())
        made = handler(self)
        if info.context and info.context.get("secrets"):
            made["secret"] = self.secret.get_secret_value()
        made["type"] = type(self).__name__
        return made


class Outer(BaseModel):
    inner: Inner = Inner()
    many: List[Inner] = []
    n: Annotated[int, PlainSerializer(shown)] = 3
    w: Annotated[int, WrapSerializer(lambda value, handler: handler(value) + 1)] = 4
    k: Annotated[int, WrapSerializer(lambda value, handler, info: (handler(value), info.mode))] = 5
    f: int = Field(6, serialization_alias="eff")

    @field_serializer("f")
    def _f(self, value, info):
        return [value, info.field_name, info.by_alias]

    def model_dump(self, **options):
        return {"own": super().model_dump(**options)}


class Holder(BaseModel):
    outer: Outer = Outer()
    inner: Inner = Inner()


print(Inner().model_dump())
print(Inner().model_dump(mode="json", context={"secrets": True}, exclude={"b"}))
print(Outer().model_dump(exclude={"inner": {"b"}}, by_alias=True, context={"c": 1}))
print(Holder(inner={"a": 2}).model_dump(mode="json", exclude_unset=True, include={"inner": {"a", "type"}, "outer": True}))
print(Outer(many=[{"a": 5}]).model_dump_json())
print(Holder().model_dump(exclude={"outer": {"inner", "many"}, "inner": True}))


class Json(BaseModel):
    p: Path = Path("a")

    @model_serializer(when_used="json")
    def only_json(self):
        return {"path": self.p, "kind": {1, 1}}


print(Json().model_dump(), Json().model_dump(mode="json"), Json().model_dump_json())


class Words(RootModel[List[Inner]]):
    pass


print(Words([{"a": 1}]).model_dump(mode="json"), Words.__name__)


class S(BaseModel, Generic[D]):
    a: int = 1

    def __init_subclass__(cls, **k):
        print("init", cls.__name__, k)

    @classmethod
    def __pydantic_init_subclass__(cls, **k):
        super().__pydantic_init_subclass__(**k)
        print("pydantic init", cls.__name__, k, list(cls.model_fields))


print(S[D] is S, S[int] is S[int], S[E] is S)


class T(S[D], frozen=True, other=3):
    b: int


class U(S[int]):
    b: int


class Two(BaseModel, Generic[D, E]):
    a: E
    b: D


class Half(Two[int, E], Generic[E]):
    c: List[E] = []


X = Two[int, E]
print(Two[int, str](a="x", b=2), X[str](a="x", b=2), X[str].__name__, Half[str](a="x", b="3", c=("y",)))


class P(BaseModel):
    model_config = ConfigDict(extra="allow")
    _x: ClassVar[list] = PrivateAttr(default=[1])
    _y: int = PrivateAttr(default=2)
    _z: int = 3
    _w: ClassVar[int] = 4
    _v: int
    _f: list = PrivateAttr(default_factory=list)


class Q(P):
    _more = P._x + [2]


for name in "_x _y _z _w _v _f".split():
    for owner in (P, P(), Q, Q()):
        try:
            print(name, getattr(owner, name), end="; ")
        except AttributeError as error:
            print(name, "AttributeError", error, end="; ")
    print()
print({name: repr(value) for name, value in P.__private_attributes__.items() if name != "_f"}, Q()._more)
changed = P()
changed._v = 5
changed._f.append(1)
print(changed._v, changed._f, P()._f, changed.model_dump())


class Described(BaseModel):
    a: Annotated[int, WithJsonSchema({"type": "string"})] = 1
    b: SkipJsonSchema[str] = "x"
    c: SkipJsonSchema[int | None] = None


print(Described(a="3", b="y"), Described.model_fields["a"].annotation, WithJsonSchema({"x": 1}, mode="validation").json_schema)
