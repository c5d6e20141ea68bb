"""How a model is dumped."""

from pydantic import _dump
from pydantic._validate import count


class SerializationInfo:
    """What a function that serializes may know of how it was asked."""

    _SHOWN = (
        "include", "exclude", "context", "mode", "by_alias", "exclude_unset", "exclude_defaults", "exclude_none",
        "exclude_computed_fields", "round_trip", "serialize_as_any",
    )

    def __init__(self, mode, options, include, exclude, field_name=None):
        for name in self._SHOWN:
            setattr(self, name, options.get(name, False))
        self.mode, self.include, self.exclude, self.field_name = mode, include, exclude, field_name
        self.by_alias, self.context = options.get("by_alias"), options.get("context")

    def mode_is_json(self):
        return self.mode == "json"

    def __repr__(self):
        shown = {name: getattr(self, name) for name in self._SHOWN}
        shown["by_alias"] = bool(self.by_alias)
        return "SerializationInfo({})".format(", ".join("{}={!r}".format(*one) for one in shown.items()))


_DEFAULTS = {
    "by_alias": None, "exclude_unset": False, "exclude_defaults": False, "exclude_none": False, "round_trip": False,
    "exclude_computed_fields": False,
}


class Dumping:
    """What a model has for it."""

    def model_dump(
        self, *, mode="python", include=None, exclude=None, context=None, by_alias=None, exclude_unset=False,
        exclude_defaults=False, exclude_none=False, round_trip=False, warnings=True, fallback=None,
        serialize_as_any=False, exclude_computed_fields=False,
    ):
        options = {
            "by_alias": by_alias, "exclude_unset": exclude_unset, "exclude_defaults": exclude_defaults,
            "exclude_none": exclude_none, "round_trip": round_trip, "context": context,
            "serialize_as_any": serialize_as_any, "exclude_computed_fields": exclude_computed_fields,
        }
        return self.__pydantic_dump__(mode, options, include, exclude)

    def __pydantic_dump__(self, mode, options, include=None, exclude=None):
        """The same inside of another model, where `model_dump` is not asked."""
        options = {**_DEFAULTS, **options}

        def members(this):
            return this._dump_members(mode, options, include, exclude)

        for name, one in reversed(self._functions("model_serializer")):
            if _used(one.options["when_used"], mode, self):
                args = (members,) if one.mode == "wrap" else ()
                info = SerializationInfo(mode, options, include, exclude)
                return _dump.plain(_with_info(getattr(self, name), args, info), mode, options)
        return members(self)

    def _dump_members(self, mode, options, include, exclude):
        cls, out = type(self), {}
        for name, value in self:
            field = cls.__pydantic_fields__.get(name)
            if not _wanted(name, include, exclude) or (field is not None and field.exclude):
                continue
            if options["exclude_unset"] and name not in self.__pydantic_fields_set__:
                continue
            if options["exclude_none"] and value is None:
                continue
            if options["exclude_defaults"] and field is not None and not field.is_required() and value == field.get_default():
                continue
            made = self._dump_one(name, field, value, mode, options, _below(name, include), _below(name, exclude))
            alias = cls._alias(name, field, "serialization_alias") if field is not None else None
            aliased = options["by_alias"] or (options["by_alias"] is None and cls.model_config.get("serialize_by_alias"))
            out[alias if aliased and alias is not None else name] = made
        if not options["round_trip"] and not options["exclude_computed_fields"]:
            for name, one in cls.__pydantic_computed_fields__.items():
                value = getattr(self, name)
                if _wanted(name, include, exclude) and not (options["exclude_none"] and value is None):
                    out[one.alias if options["by_alias"] and one.alias else name] = _dump.plain(value, mode, options)
        return out

    def _dump_one(self, name, field, value, mode, options, include, exclude):
        def inner(value):
            return _dump.plain(value, mode, options, include, exclude)

        info = SerializationInfo(mode, options, include, exclude, name)
        for key, one in self._functions("field_serializer"):
            if name not in one.names and "*" not in one.names:
                continue
            if not _used(one.options["when_used"], mode, value):
                continue
            args = (value, inner) if one.mode == "wrap" else (value,)
            return _dump.plain(_with_info(getattr(self, key), args, info), mode, options)
        for extra in (field._extras if field is not None else None) or ():
            function = getattr(extra, "func", None)
            if function is not None and hasattr(extra, "when_used") and _used(extra.when_used, mode, value):
                args = (value, inner) if extra.wraps else (value,)
                return _dump.plain(_with_info(function, args, info), mode, options)
        return inner(value)

    dict = model_dump

    def model_dump_json(self, *, indent=None, include=None, exclude=None, **options):
        options.pop("ensure_ascii", None)
        return _dump.text(_dump.jsonable(self.__pydantic_dump__("json", options, include, exclude)), indent)

    def json(self, *, indent=None, encoder=None, **options):
        return self.model_dump_json(indent=indent, **options)


def _with_info(function, args, info):
    return function(*args, info) if count(function) == len(args) + 1 else function(*args)


def _used(when, mode, value):
    if when == "always":
        return True
    if when.startswith("json") and mode != "json":
        return False
    return not when.endswith("unless-none") or value is not None


def _wanted(name, include, exclude):
    if include is not None and name not in include:
        return False
    if exclude is None or name not in exclude:
        return True
    return isinstance(exclude, dict) and exclude[name] not in (True, Ellipsis)


def _below(name, chosen):
    if isinstance(chosen, dict) and chosen.get(name) not in (True, False, Ellipsis, None):
        return chosen[name]
    return None
