"""sqlmodel.main: a pydantic model whose members are the columns of a table."""

import _host
import datetime
import decimal
import enum
import ipaddress
import pathlib
import typing
import uuid

import sqlalchemy as sa
from sqlalchemy.orm import declared_attr, registry, relationship
from sqlalchemy.orm.decl_api import DeclarativeMeta

from pydantic import BaseModel, NaiveDatetime
from pydantic.fields import FieldInfo as _PydanticField
from pydantic._metaclass import ModelMetaclass
from pydantic_core import PydanticUndefined as Undefined
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

_COLUMN_WORDS = (
    "primary_key", "foreign_key", "ondelete", "unique", "nullable", "index", "sa_type", "sa_column", "sa_column_args",
    "sa_column_kwargs",
)


class FieldInfo(_PydanticField):
    def __init__(self, default=Undefined, **options):
        self._column = {name: options.pop(name, Undefined) for name in _COLUMN_WORDS}
        super().__init__(default, **options)

    def _merge(self, other):
        super()._merge(other)
        for name, value in getattr(other, "_column", {}).items():
            if self._column.get(name, Undefined) is Undefined:
                self._column[name] = value


def Field(default=Undefined, *, schema_extra=None, **options):
    if options.get("sa_column", Undefined) is not Undefined:
        for name in _COLUMN_WORDS:
            if name not in ("sa_column", "nullable") and options.get(name, Undefined) is not Undefined:
                raise RuntimeError("If you are passing a {} you cannot also pass sa_column".format(name))
    return FieldInfo(default, **options)


class RelationshipInfo:
    def __init__(
        self, *, back_populates=None, cascade_delete=False, passive_deletes=False, link_model=None, sa_relationship=None,
        sa_relationship_args=None, sa_relationship_kwargs=None,
    ):
        self.back_populates = back_populates
        self.cascade_delete = cascade_delete
        self.passive_deletes = passive_deletes
        self.link_model = link_model
        self.sa_relationship = sa_relationship
        self.args = sa_relationship_args
        self.kwargs = sa_relationship_kwargs

    def build(self, owner, name):
        if self.sa_relationship is not None:
            return self.sa_relationship
        keywords = {}
        if self.back_populates:
            keywords["back_populates"] = self.back_populates
        if self.cascade_delete:
            keywords["cascade"] = "all, delete-orphan"
        if self.passive_deletes:
            keywords["passive_deletes"] = self.passive_deletes
        if self.link_model is not None:
            keywords["secondary"] = self.link_model.__table__
        keywords.update(self.kwargs or {})
        return relationship(_target(owner, name), *(self.args or ()), **keywords)


def Relationship(**options):
    return RelationshipInfo(**options)


def _target(owner, name):
    """The class that a relationship leads to, or its name while it does not exist."""
    try:
        annotation = _host.annotation(owner, name)
    except NameError:
        import re

        text = owner.__annotations__[name]
        words = re.findall(r"[A-Za-z_][\w.]*", text)
        return [word for word in words if word not in ("List", "Optional", "list", "None", "typing", "Mapped")][-1]
    while True:
        args = [one for one in typing.get_args(annotation) if one is not type(None)]
        if not args:
            break
        annotation = args[0]
    return getattr(annotation, "__forward_arg__", annotation)


def _kind(field):
    """The Python type of a member without what is wrapped around it."""
    annotation = field.annotation
    while True:
        if typing.get_origin(annotation) is typing.Annotated:
            annotation = typing.get_args(annotation)[0]
        elif typing.get_origin(annotation) is typing.Union or _host.is_union(annotation):
            rest = [one for one in typing.get_args(annotation) if one is not type(None)]
            if len(rest) > 1:
                raise ValueError("Cannot have a (non-optional) union as a SQLAlchemy field")
            annotation = rest[0]
        elif typing.get_origin(annotation) is not None:
            return typing.get_origin(annotation)
        else:
            return annotation


def _limit(field, name):
    """A limit that stands in the field or inside of its annotation."""
    annotation, value = field.annotation, field._limits.get(name)
    for extra in field._extras or ():
        value = value if value is not None else getattr(extra, name, None)
    stack = [annotation]
    while stack and value is None:
        one = stack.pop()
        args = typing.get_args(one)
        if typing.get_origin(one) is typing.Annotated:
            for extra in args[1:]:
                limits = getattr(extra, "_limits", {})
                value = limits.get(name, value) if isinstance(limits, dict) else value
        stack.extend(arg for arg in args if typing.get_origin(arg) is not None)
    return value


_SIMPLE = (
    (float, sa.Float),
    (bool, sa.Boolean),
    (int, sa.Integer),
    (NaiveDatetime, sa.DateTime),
    (datetime.datetime, UTCDateTime),
    (datetime.date, sa.Date),
    (datetime.timedelta, sa.Interval),
    (datetime.time, sa.Time),
    (bytes, sa.LargeBinary),
)
_TEXTUAL = (
    ipaddress.IPv4Address, ipaddress.IPv4Network, ipaddress.IPv6Address, ipaddress.IPv6Network, pathlib.Path,
)


def get_sqlalchemy_type(field):
    given = getattr(field, "_column", {}).get("sa_type", Undefined)
    if given is not Undefined:
        return given
    kind = _kind(field)
    if _host.is_unknown(kind):
        return kind
    if not isinstance(kind, type):
        raise ValueError("{} has no matching SQLAlchemy type".format(kind))
    if issubclass(kind, enum.Enum):
        return sa.Enum(kind)
    if issubclass(kind, str):
        length = _limit(field, "max_length")
        return AutoString if length is None else AutoString(length=length)
    for python, sql in _SIMPLE:
        if issubclass(kind, python):
            return sql
    if issubclass(kind, decimal.Decimal):
        return sa.Numeric(precision=_limit(field, "max_digits"), scale=_limit(field, "decimal_places"))
    if kind in _TEXTUAL or issubclass(kind, pathlib.Path):
        return AutoString
    if issubclass(kind, uuid.UUID):
        return sa.Uuid
    raise ValueError("{!r} has no matching SQLAlchemy type".format(kind))


def _is_optional(field):
    annotation = field.annotation
    union = typing.get_origin(annotation) is typing.Union or _host.is_union(annotation)
    return union and type(None) in typing.get_args(annotation)


def get_column_from_field(field):
    field._resolve()
    info = getattr(field, "_column", dict.fromkeys(_COLUMN_WORDS, Undefined))
    if info["sa_column"] is not Undefined:
        return info["sa_column"]
    kind = get_sqlalchemy_type(field)
    primary = info["primary_key"] is not Undefined and info["primary_key"]
    nullable = info["nullable"]
    if nullable is Undefined:
        nullable = not primary and _is_optional(field)
    args = []
    if info["foreign_key"] is not Undefined and info["foreign_key"]:
        if info["ondelete"] == "SET NULL" and not nullable:
            raise RuntimeError('ondelete="SET NULL" requires nullable=True')
        ondelete = None if info["ondelete"] is Undefined else info["ondelete"]
        args.append(sa.ForeignKey(info["foreign_key"], ondelete=ondelete))
    keywords = {
        "primary_key": primary,
        "nullable": nullable,
        "index": False if info["index"] is Undefined else info["index"],
        "unique": False if info["unique"] is Undefined else info["unique"],
    }
    default = field.default_factory if field.default_factory is not None else field.default
    if default is not Undefined and default is not None:
        keywords["default"] = default
    if info["sa_column_args"] is not Undefined:
        args.extend(info["sa_column_args"] or ())
    if info["sa_column_kwargs"] is not Undefined:
        keywords.update(info["sa_column_kwargs"] or {})
    return sa.Column(kind, *args, **keywords)


class SQLModelMetaclass(ModelMetaclass, DeclarativeMeta):
    def __new__(mcls, name, bases, namespace, **keywords):
        table = keywords.pop("table", False)
        own_registry = keywords.pop("registry", None)
        relations = {key: value for key, value in namespace.items() if isinstance(value, RelationshipInfo)}
        for key in relations:
            namespace.pop(key)
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        merged = {}
        for base in reversed(cls.__mro__[1:]):
            merged.update(base.__dict__.get("__sqlmodel_relationships__", {}))
        for key in relations:
            cls.__pydantic_fields__.pop(key, None)
        cls.__sqlmodel_relationships__ = {**merged, **relations}
        cls.__sqlmodel_table__ = bool(table)
        if own_registry is not None:
            cls.registry = own_registry
            cls.metadata = own_registry.metadata
        return cls

    def __init__(cls, name, bases, namespace, **keywords):
        if not cls.__sqlmodel_table__:
            return
        for key, field in cls.__pydantic_fields__.items():
            setattr(cls, key, get_column_from_field(field))
        for key, info in cls.__sqlmodel_relationships__.items():
            if isinstance(info, RelationshipInfo):
                setattr(cls, key, info.build(cls, key))
        DeclarativeMeta.__init__(cls, name, bases, namespace)


_default = registry()


class SQLModel(BaseModel, metaclass=SQLModelMetaclass, registry=_default):
    metadata = _default.metadata
    model_config = {"from_attributes": True}

    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    def __init__(self, /, **data):
        cls = type(self)
        if not cls.__sqlmodel_table__:
            super().__init__(**data)
            return
        names = set()
        for name, field in cls.__pydantic_fields__.items():
            field._resolve()
            if name in data:
                names.add(name)
                object.__setattr__(self, name, data[name])
            elif not field.is_required():
                object.__setattr__(self, name, field.get_default())
        object.__setattr__(self, "__pydantic_fields_set__", names)
        object.__setattr__(self, "__pydantic_extra__", None)
        for name in cls.__sqlmodel_relationships__:
            if name in data:
                object.__setattr__(self, name, data[name])

    @classmethod
    def __pydantic_check__(cls, value, context):
        if isinstance(value, cls):
            return value
        return cls._fill(cls.__new__(cls), value, context.user)

    def __setattr__(self, name, value):
        cls = type(self)
        if not cls.__sqlmodel_table__:
            super().__setattr__(name, value)
            return
        object.__setattr__(self, name, value)
        if name in cls.__pydantic_fields__:
            self.__pydantic_fields_set__.add(name)

    def __iter__(self):
        for name in type(self).__pydantic_fields__:
            if type(self).__sqlmodel_table__ or name in self.__dict__:
                yield name, getattr(self, name)

    def sqlmodel_update(self, obj, *, update=None):
        values = dict(obj) if isinstance(obj, (dict, BaseModel)) else {}
        for name, value in {**values, **(update or {})}.items():
            if name in type(self).__pydantic_fields__:
                setattr(self, name, value)
        return self
