"""pydantic.main: models."""

import _host
import copy

from pydantic import _validate
from pydantic._dumping import Dumping
from pydantic._generics import Parametrized
from pydantic._metaclass import ModelMetaclass
from pydantic._validate import Context, Failure, Info, count, guarded
from pydantic.fields import AliasChoices, AliasPath
from pydantic_core import PydanticUndefined, ValidationError

__all__ = ["BaseModel"]


class BaseModel(Parametrized, Dumping, metaclass=ModelMetaclass):
    __pydantic_old__ = False
    __pydantic_title__ = None

    @classmethod
    def __pydantic_init_subclass__(cls, **keywords):
        """Called for a subclass once its members are known."""

    def __init__(self, /, **data):
        try:
            type(self)._fill(self, data)
        except Failure as failure:
            raise ValidationError(type(self)._title(), failure.lines)

    @classmethod
    def _title(cls):
        return cls.model_config.get("title") or cls.__name__

    @classmethod
    def _functions(cls, what, mode=None):
        return [
            (name, one)
            for name, one in cls.__pydantic_decorated__.items()
            if one.what == what and (mode is None or one.mode == mode)
        ]

    @classmethod
    def _bound(cls, name):
        return getattr(cls, name)

    @classmethod
    def _fill(cls, instance, data, user=None):
        """Checks the data and makes it the attributes of the instance."""
        context = Context(cls.model_config, cls, None, cls._variables(), user)
        given = data
        for name, _ in reversed(cls._functions("model_validator", "before")):
            function = cls._bound(name)
            args = (data, Info(context)) if count(function) == 2 else (data,)
            data = guarded(function, given, *args)
        for name, one in cls._functions("root_validator", "before"):
            data = guarded(cls._bound(name), given, data)
        values, given_names, extra = cls._members(data, context)
        for name, one in cls._functions("root_validator", "after"):
            values = guarded(cls._bound(name), given, values)
        cls._set(instance, values, given_names, extra)
        for name, one in cls._functions("model_validator", "after"):
            function = getattr(instance, name)
            args = (Info(context),) if count(function) == 1 else ()
            if isinstance(one.function, classmethod):
                args = (instance,) + args
            guarded(function, given, *args)
        return instance

    @classmethod
    def _members(cls, data, context):
        config, lines = cls.model_config, []
        if not isinstance(data, dict):
            if not config.get("from_attributes") and not hasattr(data, "keys"):
                _validate.fail("model_type", data, class_name=cls.__name__)
            data = {key: data[key] for key in data} if hasattr(data, "keys") else cls._attributes(data)
        values, used, names = {}, set(), set()
        for name, field in cls.__pydantic_fields__.items():
            field._resolve()
            at, value = cls._given(name, field, data, used)
            mine = Context(config, field._owner or cls, name, context.variables, context.user)
            mine.data = dict(values)
            if value is PydanticUndefined:
                if field.is_required():
                    lines.append(("missing", (at,), data, {}, None))
                    continue
                value = field.get_default(validated_data=values)
                always = any(one.options.get("always") for _, one in cls._checks(name))
                if not (field.validate_default or config.get("validate_default") or always):
                    values[name] = value
                    continue
            else:
                names.add(name)
            try:
                values[name] = cls._checked(name, field, value, mine)
            except Failure as failure:
                lines.extend(failure.inside(at))
        extra = cls._extra(data, used, lines)
        if lines:
            raise Failure(lines)
        return values, names | set(extra or ()), extra

    @classmethod
    def _attributes(cls, thing):
        names = set(cls.__pydantic_fields__)
        for name in cls.__pydantic_fields__:
            alias = cls._alias(name, cls.__pydantic_fields__[name])
            if isinstance(alias, str):
                names.add(alias)
        return {name: getattr(thing, name) for name in names if hasattr(thing, name)}

    @classmethod
    def _alias(cls, name, field, kind="validation_alias"):
        own = getattr(field, kind)
        generator = cls.model_config.get("alias_generator")
        if own is None and generator is not None:
            chosen = getattr(generator, kind, None) or getattr(generator, "alias", None) or generator
            return chosen(name) if callable(chosen) else None
        return own

    @classmethod
    def _given(cls, name, field, data, used):
        """The place and the value of a member in the data."""
        alias, config = cls._alias(name, field), cls.model_config
        choices = alias.choices if isinstance(alias, AliasChoices) else [alias] if alias is not None else []
        if not choices or config.get("populate_by_name") or config.get("validate_by_name"):
            choices = choices + [name]
        for choice in choices:
            if isinstance(choice, AliasPath):
                value = choice.find(data)
                if value is not PydanticUndefined:
                    used.add(choice.path[0])
                    return ".".join(str(step) for step in choice.path), value
            elif choice in data:
                used.add(choice)
                return choice, data[choice]
        first = choices[0]
        return (first.path[0] if isinstance(first, AliasPath) else first), PydanticUndefined

    @classmethod
    def _extra(cls, data, used, lines):
        how = getattr(cls.model_config.get("extra"), "value", cls.model_config.get("extra")) or "ignore"
        rest = {key: value for key, value in data.items() if key not in used}
        if how == "forbid":
            lines.extend(("extra_forbidden", (key,), value, {}, None) for key, value in rest.items())
        return rest if how == "allow" else None

    @classmethod
    def _checks(cls, name):
        return [
            (key, one) for key, one in cls._functions("field_validator") if name in one.names or "*" in one.names
        ]

    @classmethod
    def _checked(cls, name, field, value, context):
        """A member through the functions before, the annotation, and the functions after."""

        def core(value):
            extras = list(field._extras) + ([field] if field._limits else [])
            made = _validate.annotated(field._annotation, extras, value, context)
            return _enum_value(made) if cls.model_config.get("use_enum_values") else made

        run = core
        checks = cls._checks(name)
        for key, one in checks:
            if one.mode == "after":
                run = cls._step(run, key, one, name, context, False)
        for key, one in checks:
            if one.mode == "plain":
                run = cls._step(lambda value: value, key, one, name, context, False)
            elif one.mode == "wrap":
                run = cls._wrap(run, key, name, context)
        for key, one in checks:
            if one.mode == "before":
                run = cls._step(run, key, one, name, context, True)
        return run(value)

    @classmethod
    def _step(cls, inner, key, one, name, context, first):
        function = cls._bound(key)

        def call(value):
            if one.options.get("old"):
                extra = {"values": context.data, "field": cls.__pydantic_fields__[name], "config": getattr(cls, "Config", None)}
                wanted = {k[0] for k in _host.parameters(function) or ()}
                passed = {k: v for k, v in extra.items() if k in wanted}
                if one.options.get("each_item") and isinstance(value, (list, tuple, set)):
                    return type(value)([guarded(lambda x: function(x, **passed), x, x) for x in value])
                return guarded(lambda x: function(x, **passed), value, value)
            args = (value, Info(context, name)) if count(function) == 2 else (value,)
            return guarded(function, value, *args)

        return (lambda value: inner(call(value))) if first else (lambda value: call(inner(value)))

    @classmethod
    def _wrap(cls, inner, key, name, context):
        function = cls._bound(key)

        def run(value):
            args = (value, inner, Info(context, name)) if count(function) == 3 else (value, inner)
            return guarded(function, value, *args)

        return run

    @classmethod
    def _set(cls, instance, values, names, extra):
        setter = object.__setattr__
        for name, value in values.items():
            setter(instance, name, value)
        setter(instance, "__pydantic_fields_set__", names)
        setter(instance, "__pydantic_extra__", extra)
        for name, value in (extra or {}).items():
            setter(instance, name, value)
        for name, private in cls.__pydantic_private_attributes__.items():
            value = private.get_default()
            if value is not PydanticUndefined:
                setter(instance, name, value)
        instance.model_post_init(None)

    def model_post_init(self, context, /):
        pass

    @classmethod
    def __pydantic_check__(cls, value, context):
        if isinstance(value, cls):
            return value
        if cls.__init__ is not BaseModel.__init__ and isinstance(value, dict):
            try:
                return cls(**value)
            except ValidationError as error:
                raise Failure(error._lines)
        if context.strict and not isinstance(value, dict):
            _validate.fail("model_type", value, class_name=cls.__name__)
        return cls._fill(cls.__new__(cls), value, context.user)

    @classmethod
    def model_validate(cls, obj, *, strict=None, from_attributes=None, context=None, by_alias=None, by_name=None, extra=None):
        made = Context(cls.model_config, cls, None, {}, context)
        if from_attributes and not isinstance(obj, (dict, cls)):
            obj = cls._attributes(obj)
        try:
            return cls.__pydantic_check__(obj, made)
        except Failure as failure:
            raise ValidationError(cls._title(), failure.lines)

    parse_obj = from_orm = model_validate

    @classmethod
    def model_validate_json(cls, json_data, *, strict=None, context=None, by_alias=None, by_name=None):
        import json

        return cls.model_validate(json.loads(json_data), context=context)

    parse_raw = model_validate_json

    @classmethod
    def model_construct(cls, _fields_set=None, **values):
        made = cls.__new__(cls)
        full, names = {}, set(values)
        for name, field in cls.__pydantic_fields__.items():
            alias = cls._alias(name, field)
            if isinstance(alias, str) and alias in values:
                full[name] = values[alias]
            elif name in values:
                full[name] = values[name]
            elif not field.is_required():
                full[name] = field.get_default()
        cls._set(made, full, names if _fields_set is None else _fields_set, None)
        return made

    construct = model_construct

    @classmethod
    def model_rebuild(cls, **options):
        return None

    update_forward_refs = model_rebuild

    @classmethod
    def model_json_schema(cls, *args, **options):
        _host.unsupported("model_json_schema() is not supported")

    schema = model_json_schema

    @property
    def model_fields_set(self):
        return self.__pydantic_fields_set__

    @property
    def model_extra(self):
        return self.__pydantic_extra__

    @property
    def model_fields(self):
        return type(self).model_fields

    @property
    def __fields_set__(self):
        return self.__pydantic_fields_set__

    def __setattr__(self, name, value):
        cls = type(self)
        own = getattr(cls, name, None)
        if hasattr(type(own), "__set__") or (isinstance(own, property) and own.fset):
            object.__setattr__(self, name, value)
        elif name.startswith("_"):
            object.__setattr__(self, name, value)
        elif cls.model_config.get("frozen"):
            raise ValidationError(cls._title(), [("frozen_instance", (name,), value, {}, None)])
        elif name not in cls.__pydantic_fields__:
            if self.__pydantic_extra__ is None:
                raise ValueError('"{}" object has no field "{}"'.format(cls.__name__, name))
            self.__pydantic_extra__[name] = value
            object.__setattr__(self, name, value)
        else:
            field = cls.__pydantic_fields__[name]
            if field.frozen:
                raise ValidationError(cls._title(), [("frozen_field", (name,), value, {}, None)])
            if cls.model_config.get("validate_assignment"):
                value = self._reassigned(name, field, value)
            object.__setattr__(self, name, value)
            self.__pydantic_fields_set__.add(name)

    def _reassigned(self, name, field, value):
        cls = type(self)
        context = Context(cls.model_config, field._owner or cls, name, cls._variables())
        context.data = {key: getattr(self, key) for key in cls.__pydantic_fields__ if key != name}
        field._resolve()
        try:
            return cls._checked(name, field, value, context)
        except Failure as failure:
            raise ValidationError(cls._title(), failure.inside(name))

    def __getattr__(self, name):
        raise AttributeError("{!r} object has no attribute {!r}".format(type(self).__name__, name))

    def __iter__(self):
        for name in type(self).__pydantic_fields__:
            if name in self.__dict__:
                yield name, getattr(self, name)
        yield from (self.__pydantic_extra__ or {}).items()

    def __eq__(self, other):
        return type(self) is type(other) and dict(self) == dict(other)

    def __hash__(self):
        if not type(self).model_config.get("frozen"):
            raise TypeError("unhashable type: {!r}".format(type(self).__name__))
        return hash((type(self),) + tuple(value for _, value in self))

    def __repr_args__(self):
        fields = type(self).__pydantic_fields__
        for name, value in self:
            if name not in fields or fields[name].repr:
                yield name, value
        for name, one in type(self).__pydantic_computed_fields__.items():
            if one.repr:
                yield name, getattr(self, name)

    def __str__(self):
        return " ".join("{}={!r}".format(name, value) for name, value in self.__repr_args__())

    def __repr__(self):
        args = ", ".join("{}={!r}".format(name, value) for name, value in self.__repr_args__())
        return "{}({})".format(type(self).__name__, args)

    def model_copy(self, *, update=None, deep=False):
        made = type(self).__new__(type(self))
        for name, value in self.__dict__.items():
            object.__setattr__(made, name, copy.deepcopy(value) if deep else copy.copy(value) if name.startswith("__") else value)
        for name, value in (update or {}).items():
            object.__setattr__(made, name, value)
            made.__pydantic_fields_set__.add(name)
        return made

    def copy(self, *, include=None, exclude=None, update=None, deep=False):
        return self.model_copy(update=update, deep=deep)

    def __copy__(self):
        return self.model_copy()

    def __deepcopy__(self, memo=None):
        return self.model_copy(deep=True)


def _enum_value(value):
    import enum

    return value.value if isinstance(value, enum.Enum) else value
