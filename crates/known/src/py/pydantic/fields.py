"""pydantic.fields: what a model says about its members."""

import _host
import copy
import typing

from pydantic import _constraints
from pydantic_core import PydanticUndefined

__all__ = ["Field", "FieldInfo", "PrivateAttr", "computed_field", "AliasChoices", "AliasPath", "AliasGenerator"]

_Unset = PydanticUndefined


class AliasPath:
    def __init__(self, first_arg, *args):
        self.path = [first_arg] + list(args)

    def find(self, data):
        value = data
        for step in self.path:
            if isinstance(value, str):
                return _Unset
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return _Unset
        return value


class AliasChoices:
    def __init__(self, first_choice, *choices):
        self.choices = [first_choice] + list(choices)


class AliasGenerator:
    def __init__(self, alias=None, validation_alias=None, serialization_alias=None):
        self.alias = alias
        self.validation_alias = validation_alias
        self.serialization_alias = serialization_alias


_DESCRIBING = (
    "title", "description", "examples", "exclude", "include", "discriminator", "deprecated", "json_schema_extra", "frozen",
    "validate_default", "repr", "init", "init_var", "kw_only", "union_mode", "fail_fast", "field_title_generator",
    "coerce_numbers_to_str", "alias_priority", "exclude_if",
)
# Names of version 1.
_OLD = {"regex": "pattern", "min_items": "min_length", "max_items": "max_length", "allow_mutation": None, "const": None,
        "unique_items": None}


class FieldInfo:
    """A member: its annotation, its default, its names and limits."""

    def __init__(self, default=_Unset, **options):
        self.default = _Unset if default is Ellipsis else default
        self.default_factory = options.pop("default_factory", None)
        annotation = options.pop("annotation", _Unset)
        self._annotation = annotation
        self._owner = self._name = None
        for name in ("alias", "validation_alias", "serialization_alias"):
            setattr(self, name, options.pop(name, None))
        if self.alias is not None:
            self.validation_alias = self.validation_alias or self.alias
            self.serialization_alias = self.serialization_alias or self.alias
        for old, new in _OLD.items():
            if old in options and new:
                options[new] = options.pop(old)
        self._limits = {}
        for name in _constraints.NAMES:
            if options.get(name) is not None:
                self._limits[name] = options[name]
            options.pop(name, None)
        self._given = dict(options)
        for name in _DESCRIBING:
            setattr(self, name, options.pop(name, None))
        if self.repr is None:
            self.repr = True
        self.extra = options
        self.metadata = list(self._limits.items())
        self._extras = None

    @property
    def annotation(self):
        self._resolve()
        return self._annotation

    @annotation.setter
    def annotation(self, value):
        self._annotation = value

    def _attach(self, owner, name):
        made = copy.copy(self)
        made._limits = dict(self._limits)
        made._owner, made._name = owner, name
        made._extras = None
        made._annotation = _Unset
        return made

    def _resolve(self):
        """Evaluates the annotation and takes over what `Annotated` says beside it."""
        if self._extras is not None:
            return
        self._extras = []
        if self._annotation is _Unset:
            self._annotation = _host.annotation(self._owner, self._name)
        if _host.is_unknown(self._annotation):
            return
        if typing.get_origin(self._annotation) is typing.Annotated:
            args = typing.get_args(self._annotation)
            self._annotation = args[0]
            for extra in args[1:]:
                if isinstance(extra, FieldInfo):
                    self._merge(extra)
                else:
                    self._extras.append(extra)

    def _merge(self, other):
        if self.default is _Unset and self.default_factory is None:
            self.default, self.default_factory = other.default, other.default_factory
        for name in ("alias", "validation_alias", "serialization_alias") + _DESCRIBING:
            if getattr(self, name) is None or (name == "repr" and "repr" in other._given):
                setattr(self, name, getattr(other, name))
        for name, value in other._limits.items():
            self._limits.setdefault(name, value)
        self.extra = {**other.extra, **self.extra}

    def is_required(self):
        self._resolve()
        return self.default is _Unset and self.default_factory is None

    def get_default(self, *, call_default_factory=True, validated_data=None):
        self._resolve()
        if self.default_factory is not None:
            if not call_default_factory:
                return None
            from pydantic._validate import positional

            if positional(self.default_factory) == 1 and not isinstance(self.default_factory, type):
                return self.default_factory(validated_data or {})
            return self.default_factory()
        if isinstance(self.default, (list, dict, set)) or hasattr(self.default, "model_copy"):
            return copy.deepcopy(self.default)
        return self.default

    def __repr__(self):
        return "FieldInfo(annotation={}, required={})".format(
            getattr(self.annotation, "__name__", self.annotation), self.is_required()
        )


def Field(default=_Unset, **options):
    return FieldInfo(default, **options)


class ModelPrivateAttr:
    def __init__(self, default=_Unset, *, default_factory=None):
        self.default = default
        self.default_factory = default_factory

    def get_default(self):
        return self.default_factory() if self.default_factory is not None else copy.deepcopy(self.default)

    def __str__(self):
        given = (("default", self.default, _Unset), ("default_factory", self.default_factory, None))
        return ", ".join("{}={!r}".format(name, value) for name, value, unset in given if value is not unset)

    def __repr__(self):
        return "ModelPrivateAttr({})".format(self)


def PrivateAttr(default=_Unset, *, default_factory=None, init=None):
    return ModelPrivateAttr(default, default_factory=default_factory)


class _Computed:
    """A property that also is a member of what the model is dumped to."""

    def __init__(self, wrapped, options):
        self.wrapped = wrapped
        self.alias = options.get("alias")
        self.repr = options.get("repr", True)
        function = getattr(wrapped, "fget", None) or getattr(wrapped, "func", None)
        self.function = function or wrapped

    def __set_name__(self, owner, name):
        setter = getattr(self.wrapped, "__set_name__", None)
        if setter is not None:
            setter(owner, name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        getter = getattr(self.wrapped, "func", None)
        if getter is None:
            return self.function(instance)
        kept = instance.__dict__
        if getter.__name__ not in kept:
            object.__setattr__(instance, getter.__name__, getter(instance))
        return instance.__dict__[getter.__name__]

    def setter(self, function):
        return self


def computed_field(func=None, /, **options):
    def decorate(wrapped):
        return _Computed(wrapped, options)

    return decorate if func is None else decorate(func)
