"""How the class of a model is made."""

import _host
import typing

from pydantic.fields import FieldInfo, ModelPrivateAttr, _Computed
from pydantic.functional_validators import Decorated

_NOT_MEMBERS = ("ClassVar", "InitVar")


class ModelMetaclass(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        found = {key: value for key, value in namespace.items() if isinstance(value, Decorated)}
        for key, value in found.items():
            namespace[key] = value.plain()
        private = {}
        for key in list(namespace):
            if isinstance(namespace[key], ModelPrivateAttr):
                private[key] = namespace.pop(key)
            elif key.startswith("_") and not key.startswith("__") and not _is_code(namespace[key]):
                private[key] = ModelPrivateAttr(namespace.pop(key))
        config = mcls._config(bases, namespace, keywords)
        namespace["model_config"] = config
        defaults = {key: namespace[key] for key in namespace if isinstance(namespace[key], FieldInfo)}
        for key in defaults:
            namespace.pop(key)
        passed = {key: value for key, value in keywords.items() if key not in _CONFIG_WORDS}
        cls = super().__new__(mcls, name, bases, namespace, **passed)
        mcls._keep_private(cls, bases, private)
        cls.__pydantic_decorated__ = _decorated(bases, found, namespace)
        cls.__pydantic_computed_fields__ = _inherited(
            bases, "__pydantic_computed_fields__", {k: v for k, v in namespace.items() if isinstance(v, _Computed)}
        )
        mcls._collect(cls, bases, namespace, defaults)
        if any(isinstance(base, ModelMetaclass) for base in bases):
            super(cls, cls).__pydantic_init_subclass__(**passed)
        return cls

    @staticmethod
    def _keep_private(cls, bases, private):
        """What begins with an underscore and is no `ClassVar` belongs to each instance."""
        for name, head in _host.annotations(cls):
            if not name.startswith("_") or name.startswith("__"):
                continue
            if head not in _NOT_MEMBERS:
                private.setdefault(name, ModelPrivateAttr())
            elif name in private:
                setattr(cls, name, private.pop(name).default)
        cls.__pydantic_private_attributes__ = _inherited(bases, "__pydantic_private_attributes__", private)

    def __getattr__(cls, name):
        if not name.startswith("__") and name in cls.__pydantic_private_attributes__:
            return cls.__pydantic_private_attributes__[name]
        raise AttributeError("type object {!r} has no attribute {!r}".format(cls.__name__, name))

    @property
    def __private_attributes__(cls):
        return cls.__pydantic_private_attributes__

    @staticmethod
    def _config(bases, namespace, keywords):
        config = {}
        for base in reversed(bases):
            config.update(getattr(base, "model_config", {}))
        own = namespace.get("model_config")
        if own is not None:
            config.update(own)
        old = namespace.get("Config")
        if isinstance(old, type):
            for key in dir(old):
                if not key.startswith("__"):
                    config[_OLD_WORDS.get(key, key)] = getattr(old, key)
        config.update({key: value for key, value in keywords.items() if key in _CONFIG_WORDS})
        return config

    @staticmethod
    def _collect(cls, bases, namespace, defaults):
        fields = {}
        for base in reversed(cls.__mro__[1:]):
            fields.update(base.__dict__.get("__pydantic_fields__", {}))
        for name, head in _host.annotations(cls):
            if name.startswith("_") or head in _NOT_MEMBERS or name in ("model_config",):
                continue
            if name in defaults:
                field = defaults[name]
            elif name in namespace and not isinstance(namespace[name], (classmethod, staticmethod, property)):
                field = FieldInfo(namespace[name])
                delattr(cls, name)
            elif name in namespace:
                continue
            else:
                inherited = next((b.__dict__[name] for b in cls.__mro__[1:] if name in b.__dict__ and b is not object), None)
                field = FieldInfo() if inherited is None else FieldInfo(inherited)
            fields[name] = field._attach(cls, name)
            if cls.__pydantic_old__ and fields[name].is_required() and _optional(fields[name]):
                fields[name].default = None
        if cls.__pydantic_old__:
            for name, value in namespace.items():
                if name not in fields and not name.startswith("_") and _is_value(value) and name not in ("model_config",):
                    fields[name] = FieldInfo(value, annotation=type(value))
            for name, value in defaults.items():
                if name not in fields:
                    fields[name] = value
        cls.__pydantic_fields__ = fields

    @property
    def model_fields(cls):
        for field in cls.__pydantic_fields__.values():
            field._resolve()
        return cls.__pydantic_fields__

    __fields__ = model_fields

    @property
    def model_computed_fields(cls):
        return cls.__pydantic_computed_fields__


_OLD_WORDS = {
    "allow_population_by_field_name": "populate_by_name",
    "orm_mode": "from_attributes",
    "anystr_strip_whitespace": "str_strip_whitespace",
    "validate_all": "validate_default",
    "schema_extra": "json_schema_extra",
}
_CONFIG_WORDS = (
    "title", "extra", "frozen", "populate_by_name", "use_enum_values", "validate_assignment", "arbitrary_types_allowed",
    "from_attributes", "strict", "validate_default", "str_strip_whitespace", "alias_generator", "env_prefix", "env_file",
    "env_nested_delimiter", "case_sensitive", "protected_namespaces", "env_file_encoding", "secrets_dir",
    "validate_by_name", "validate_by_alias", "serialize_by_alias", "coerce_numbers_to_str", "defer_build",
)


def _is_code(value):
    kinds = (classmethod, staticmethod, property, type, type(_is_code))
    return isinstance(value, kinds) or hasattr(value, "__get__")


def _is_value(value):
    return not _is_code(value) and not _host.is_unknown(value)


def _optional(field):
    return type(None) in typing.get_args(field.annotation) and not _host.is_unknown(field.annotation)


def _inherited(bases, name, own):
    merged = {}
    for base in reversed(bases):
        merged.update(getattr(base, name, {}))
    merged.update(own)
    return merged


def _decorated(bases, found, namespace):
    merged = _inherited(bases, "__pydantic_decorated__", {})
    for key in namespace:
        merged.pop(key, None)
    merged.update(found)
    return merged
