"""pydantic.types: narrowed kinds of values."""

import datetime
import decimal
import json
import pathlib
import typing
import uuid

from pydantic import _constraints
from pydantic._validate import check
from pydantic.fields import Field
from pydantic_core import Failure, fail

Annotated = typing.Annotated


class StringConstraints:
    def __init__(self, **limits):
        for name in _constraints.NAMES:
            setattr(self, name, limits.get(name))


class Strict:
    def __init__(self, strict=True):
        self.strict = strict


class AllowInfNan:
    def __init__(self, allow_inf_nan=True):
        self.allow_inf_nan = allow_inf_nan


def _limited(kind):
    def make(**limits):
        limits = {{"regex": "pattern", "curtail_length": "max_length"}.get(k, k): v for k, v in limits.items()}
        return Annotated[kind, Field(**limits)]

    return make


constr = _limited(str)
conint = _limited(int)
confloat = _limited(float)
condecimal = _limited(decimal.Decimal)
conbytes = _limited(bytes)
condate = _limited(datetime.date)


def conlist(item_type, *, min_length=None, max_length=None, min_items=None, max_items=None, unique_items=None):
    return Annotated[
        typing.List[item_type],
        Field(min_length=min_length if min_items is None else min_items, max_length=max_length if max_items is None else max_items),
    ]


def conset(item_type, *, min_length=None, max_length=None):
    return Annotated[typing.Set[item_type], Field(min_length=min_length, max_length=max_length)]


def confrozenset(item_type, *, min_length=None, max_length=None):
    return Annotated[typing.FrozenSet[item_type], Field(min_length=min_length, max_length=max_length)]


PositiveInt = Annotated[int, Field(gt=0)]
NegativeInt = Annotated[int, Field(lt=0)]
NonNegativeInt = Annotated[int, Field(ge=0)]
NonPositiveInt = Annotated[int, Field(le=0)]
PositiveFloat = Annotated[float, Field(gt=0)]
NegativeFloat = Annotated[float, Field(lt=0)]
NonNegativeFloat = Annotated[float, Field(ge=0)]
NonPositiveFloat = Annotated[float, Field(le=0)]
StrictStr = Annotated[str, Strict()]
StrictInt = Annotated[int, Strict()]
StrictFloat = Annotated[float, Strict()]
StrictBool = Annotated[bool, Strict()]
StrictBytes = Annotated[bytes, Strict()]
UUID1 = UUID3 = UUID4 = UUID5 = UUID6 = UUID7 = UUID8 = uuid.UUID


class _Path:
    """A path that has to exist."""

    def __init__(self, kind):
        self.kind = kind

    __pydantic_step__ = "after"

    def around(self, core, context):
        def run(value):
            path = core(value)
            if not (path.is_file() if self.kind == "file" else path.is_dir()):
                text = "Path does not point to a " + ("file" if self.kind == "file" else "directory")
                raise Failure([("path_not_" + self.kind, (), value, {}, text)])
            return path

        return run


FilePath = Annotated[pathlib.Path, _Path("file")]
DirectoryPath = Annotated[pathlib.Path, _Path("directory")]
NewPath = pathlib.Path


class _Secret:
    _inner = str
    _hidden = ""

    def __init__(self, secret_value):
        self._secret_value = secret_value

    def get_secret_value(self):
        return self._secret_value

    @classmethod
    def __pydantic_check__(cls, value, context):
        if isinstance(value, cls):
            return value
        return cls(check(cls._inner, value, context))

    def _display(self):
        return "**********" if self._secret_value else ""

    def __str__(self):
        return str(self._display())

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self._display())

    def __eq__(self, other):
        return type(self) is type(other) and self._secret_value == other._secret_value

    def __hash__(self):
        return hash(self._secret_value)

    def __len__(self):
        return len(self._secret_value)


class SecretStr(_Secret):
    pass


class SecretBytes(_Secret):
    _inner = bytes

    def _display(self):
        return b"**********" if self._secret_value else b""


class Secret(_Secret):
    _inner = typing.Any

    def _display(self):
        return "**********"

    @classmethod
    def __pydantic_item__(cls, args, value, context):
        return value if isinstance(value, cls) else cls(check(args[0], value, context))

    def __class_getitem__(cls, item):
        import _host

        return _host.make_alias(cls, (item,))


class Json:
    """Text that is JSON."""

    @classmethod
    def __pydantic_item__(cls, args, value, context):
        return check(args[0], cls.__pydantic_check__(value, context), context)

    @classmethod
    def __pydantic_check__(cls, value, context):
        if not isinstance(value, (str, bytes)):
            fail("json_type", value)
        try:
            return json.loads(value)
        except ValueError as error:
            fail("json_invalid", value, error=str(error))

    def __class_getitem__(cls, item):
        import _host

        return _host.make_alias(cls, (item,))


class ImportString:
    """The dotted name of an object that is to be imported."""

    @classmethod
    def __pydantic_check__(cls, value, context):
        import importlib

        if not isinstance(value, str):
            return value
        module, _, name = value.replace(":", ".").rpartition(".")
        try:
            return getattr(importlib.import_module(module), name) if module else importlib.import_module(name)
        except (ImportError, AttributeError) as error:
            raise Failure([("import_error", (), value, {}, "Invalid python path: {}".format(error))])

    def __class_getitem__(cls, item):
        return cls


class ByteSize(int):
    @classmethod
    def __pydantic_check__(cls, value, context):
        import re

        if isinstance(value, (int, float)):
            return cls(int(value))
        found = re.match(r"^\s*(\d*\.?\d+)\s*(\w+)?", str(value))
        units = {"b": 1, "": 1}
        for power, letter in enumerate("kmgtpe", 1):
            units[letter] = units[letter + "b"] = 1000**power
            units[letter + "ib"] = units[letter + "i"] = 1024**power
        if not found or (found.group(2) or "").lower() not in units:
            raise Failure([("byte_size", (), value, {}, "could not parse value and unit from byte string")])
        return cls(int(float(found.group(1)) * units[(found.group(2) or "").lower()]))


class AwareDatetime(datetime.datetime):
    @classmethod
    def __pydantic_check__(cls, value, context):
        made = check(datetime.datetime, value, context)
        if made.tzinfo is None:
            raise Failure([("timezone_aware", (), value, {}, "Input should have timezone info")])
        return made


class NaiveDatetime(datetime.datetime):
    @classmethod
    def __pydantic_check__(cls, value, context):
        made = check(datetime.datetime, value, context)
        if made.tzinfo is not None:
            raise Failure([("timezone_naive", (), value, {}, "Input should not have timezone info")])
        return made


JsonValue = typing.Any


class Discriminator:
    def __init__(self, discriminator, **options):
        self.discriminator = discriminator


class Tag:
    def __init__(self, tag):
        self.tag = tag


