"""`MappedAsDataclass`: the methods of mapped dataclasses."""

from sqlalchemy.orm import _host
from sqlalchemy.orm._mapping import configure_mappers

MISSING = object()


class Field:
    def __init__(self, name, options):
        self.name = name
        self.init = options.get("init", True)
        self.default = options.get("default", MISSING)
        self.factory = options.get("default_factory")
        self.kw_only = options.get("kw_only", False)
        self.repr = options.get("repr", True)
        self.required = self.default is MISSING and self.factory is None


def fields_of(cls):
    """The fields of a class and of its parents, in the order of their annotations."""
    fields = {}
    for base in reversed(cls.__mro__):
        columns = dict(_host.mapped_columns(base)) if _host.is_mapped(base) else {}
        markers = dict(_host.markers(base))
        for name in getattr(base, "__annotations__", {}) if base.__module__ != "builtins" else {}:
            if name not in base.__dict__ and name not in columns:
                continue
            if name in columns:
                fields[name] = Field(name, getattr(columns[name], "_field", None) or {})
            elif name in markers:
                fields[name] = Field(name, markers[name].kwargs)
            elif not name.startswith("_") and not hasattr(base.__dict__[name], "__get__"):
                fields[name] = Field(name, {"default": base.__dict__[name]})
    return list(fields.values())


def initialise(obj, arguments, options):
    configure_mappers()
    cls = type(obj)
    fields = fields_of(cls)
    positional = [field for field in fields if field.init and not field.kw_only]
    values = dict(zip([field.name for field in positional], arguments))
    if len(arguments) > len(positional):
        least = len([field for field in positional if field.required]) + 1
        takes = f"{len(positional) + 1}" if least > len(positional) else f"from {least} to {len(positional) + 1}"
        raise TypeError(f"__init__() takes {takes} positional arguments but {len(arguments) + 1} were given")
    known = {field.name for field in fields if field.init}
    for name, value in options.items():
        if name not in known:
            raise TypeError(f"__init__() got an unexpected keyword argument '{name}'")
        values[name] = value
    missing = [f"'{field.name}'" for field in fields if field.init and field.required and field.name not in values]
    if missing:
        last = ", and " if len(missing) > 2 else " and "
        shown = last.join([", ".join(missing[:-1]), missing[-1]]) if len(missing) > 1 else missing[0]
        many = "s" if len(missing) > 1 else ""
        raise TypeError(f"__init__() missing {len(missing)} required positional argument{many}: {shown}")
    for field in fields:
        if field.name in values:
            setattr(obj, field.name, values[field.name])
        elif field.factory is not None:
            setattr(obj, field.name, field.factory())
        elif field.default is not MISSING:
            setattr(obj, field.name, field.default)
    if hasattr(obj, "__post_init__"):
        obj.__post_init__()


def represent(obj, arguments, options):
    shown = ", ".join(f"{field.name}={getattr(obj, field.name)!r}" for field in fields_of(type(obj)) if field.repr)
    return f"{type(obj).__qualname__}({shown})"


def equal(obj, arguments, options):
    (other,) = arguments
    if type(other) is not type(obj):
        return NotImplemented
    names = [field.name for field in fields_of(type(obj))]
    return [getattr(obj, name) for name in names] == [getattr(other, name) for name in names]
