"""Field(): defaults, aliases, constraints; validators; computed fields; serializers."""

from datetime import date
from typing import Annotated, Generic, List, Optional, TypeVar

from pydantic import (
    AfterValidator, AliasChoices, AliasPath, BaseModel, BeforeValidator, ConfigDict, EmailStr, Field, PositiveInt, PrivateAttr, SecretStr,
    StringConstraints, TypeAdapter, ValidationError, ValidationInfo, computed_field, conint, constr, field_serializer,
    field_validator, model_serializer, model_validator,
)


def attempt(make):
    try:
        print(repr(make()))
    except ValidationError as error:
        print(error)


class Limits(BaseModel):
    a: int = Field(ge=1, le=10)
    b: float = Field(0.5, gt=0, lt=1)
    c: str = Field("abc", min_length=2, max_length=4, pattern="^[a-z]+$")
    d: List[int] = Field([1], min_length=1, max_length=2)
    e: int = Field(4, multiple_of=2)
    f: Annotated[int, Field(gt=3)] = 5
    g: PositiveInt = 1
    h: conint(ge=2) = 2
    i: constr(min_length=1, to_upper=True) = "a"
    j: Annotated[str, StringConstraints(strip_whitespace=True, max_length=3)] = "x"
    k: Optional[Annotated[int, Field(le=5)]] = None


attempt(lambda: Limits(a=5, i="xyz", j="  ab "))
attempt(lambda: Limits(a=0, b=1, c="a", d=[], e=3, f=3, g=0, h=1, i="", j="abcd", k=6))
attempt(lambda: Limits(a=11, b=0, c="ABCDE", d=[1, 2, 3]))
attempt(lambda: Limits(a=1, c="ABC"))


class Named(BaseModel):
    a: int = Field(alias="A")
    b: int = Field(2, validation_alias="Bee")
    c: int = Field(3, validation_alias=AliasChoices("see", "C", AliasPath("deep", 0, "c")))
    d: int = Field(4, serialization_alias="dee")


attempt(lambda: Named(A=1, Bee=5, C=6))
attempt(lambda: Named(deep=[{"c": 9}], A=1))
attempt(lambda: Named(a=1))
print(Named(A=1).model_dump(), Named(A=1).model_dump(by_alias=True))


class Populated(BaseModel):
    model_config = ConfigDict(populate_by_name=True, alias_generator=lambda name: name.upper())

    one: int = 1
    two: int = 2


print(Populated(one=5, TWO=6), Populated().model_dump(by_alias=True))


class Checked(BaseModel):
    first: str
    second: str = "2"
    tags: List[str] = []
    _private: int = PrivateAttr(default=3)
    _cache = 7

    @field_validator("first")
    @classmethod
    def not_empty(cls, value):
        if not value:
            raise ValueError("must not be empty")
        return value.title()

    @field_validator("tags", mode="before")
    def split(cls, value):
        return value.split(",") if isinstance(value, str) else value

    @field_validator("second")
    @classmethod
    def after_first(cls, value: str, info: ValidationInfo) -> str:
        assert value != "bad", "second is bad"
        return f"{info.data.get('first')}-{value}-{info.field_name}"

    @model_validator(mode="before")
    @classmethod
    def rename(cls, data):
        if isinstance(data, dict) and "old" in data:
            data = {**data, "first": data.pop("old")}
        return data

    @model_validator(mode="after")
    def together(self):
        if self.first == "Stop":
            raise ValueError("stopped")
        return self

    @computed_field
    @property
    def both(self) -> str:
        return self.first + self.second

    @property
    def hidden(self):
        return self._private + self._cache

    def model_post_init(self, context):
        self._private += 1


attempt(lambda: Checked(first="ab", second="x", tags="a,b"))
attempt(lambda: Checked(first="", second="bad"))
attempt(lambda: Checked(first="stop"))
attempt(lambda: Checked(old="old"))
checked = Checked(first="a")
print(checked.hidden, checked.both, checked.model_dump(), checked.model_dump_json(indent=2))


class Written(BaseModel):
    when: date
    secret: SecretStr = SecretStr("pw")
    many: List[SecretStr] = []

    @field_serializer("when")
    def write(self, value):
        return value.strftime("%d.%m.%Y")


written = Written(when="2020-05-06", many=["a"])
print(written, repr(written.secret), str(written.secret), written.secret.get_secret_value(), len(written.secret))
print(written.model_dump(), written.model_dump_json())


class Whole(BaseModel):
    a: int = 1

    @model_serializer
    def as_text(self):
        return f"a={self.a}"


print(Whole().model_dump())

Lower = Annotated[str, BeforeValidator(str.strip), AfterValidator(str.lower)]


class Typed(BaseModel):
    name: Lower
    names: List[Lower] = []
    mail: Optional[EmailStr] = None


attempt(lambda: Typed(name=" AbC ", names=[" X"], mail="Some.One@Example.COM"))
attempt(lambda: Typed(name="a", mail="nothing"))

T = TypeVar("T")


class Box(BaseModel, Generic[T]):
    content: T


attempt(lambda: Box[int](content="5"))
attempt(lambda: Box[int](content="x"))
attempt(lambda: Box(content="x"))


class Parent(BaseModel):
    a: int
    b: str = "b"


class Child(Parent):
    a: str = "over"
    c: int = Field(default_factory=lambda: 9, description="see")


print(Child(), list(Child.model_fields), Child.model_fields["c"].description)
print(TypeAdapter(List[int]).validate_python(["1", 2]))
try:
    TypeAdapter(int).validate_python("x")
except ValidationError as error:
    print(error)


class FromObject(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    name: str


class Thing:
    name = "thing"


print(FromObject.model_validate(Thing()))
