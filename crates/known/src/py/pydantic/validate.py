"""How a value is checked against an annotation and turned into what it says."""

import _host
import collections
import collections.abc
import enum
import types
import typing

from pydantic_core import Failure, PydanticCustomError, PydanticKnownError, ValidationError, fail
from pydantic import _scalars

NoneType = type(None)


class Context:
    """What surrounds a value: the configuration, where names in quotes are looked up, what type variables stand for."""

    def __init__(self, config=None, owner=None, name=None, variables=None, user=None):
        self.config = config or {}
        self.owner = owner
        self.name = name
        self.variables = variables or {}
        self.user = user
        self.strict = bool(self.config.get("strict"))
        self.data = {}

    def strictly(self, strict=True):
        made = Context(self.config, self.owner, self.name, self.variables, self.user)
        made.strict = strict
        made.data = self.data
        return made

    def resolve(self, text):
        return _host.annotation(self.owner, self.name, text)


class Info:
    """`ValidationInfo`"""

    def __init__(self, context, field_name=None):
        self.context = context.user
        self.config = context.config
        self.data = context.data
        self.field_name = field_name
        self.mode = "python"


def positional(function):
    """How many positional arguments a function needs; `None` for one that was not written in Python."""
    if isinstance(function, (classmethod, staticmethod)):
        function = function.__func__
    known = _host.parameters(function)
    if known is None:
        return None
    return len([one for one in known if one[1] in (0, 1) and not one[2]])


def count(function):
    """How many positional arguments a bound function takes."""
    needed = positional(function)
    return 1 if needed is None else needed


def guarded(function, shown, *args):
    """Calls a validator of the user's; what it raises becomes an error of validation."""
    try:
        return function(*args)
    except ValidationError as error:
        raise Failure(error._lines)
    except PydanticCustomError as error:
        raise Failure([(error.type, (), shown, error.context or {}, error.message())])
    except PydanticKnownError as error:
        raise Failure([(error.type, (), shown, error.context, None)])
    except AssertionError as error:
        raise Failure([("assertion_error", (), shown, {"error": error}, None)])
    except ValueError as error:
        raise Failure([("value_error", (), shown, {"error": error}, None)])


def check(annotation, value, context):
    """The value as the annotation wants it, or a `Failure`."""
    if _host.is_unknown(annotation) or _host.is_unknown(value):
        return value
    if annotation is typing.Any or annotation is object:
        return value
    if annotation is None or annotation is NoneType:
        return None if value is None else fail("none_required", value)
    if isinstance(annotation, str):
        return check(context.resolve(annotation), value, context)
    forward = getattr(annotation, "__forward_arg__", None)
    if isinstance(forward, str):
        return check(context.resolve(forward), value, context)
    origin = typing.get_origin(annotation)
    if origin is not None:
        return _generic(origin, typing.get_args(annotation), annotation, value, context)
    if isinstance(annotation, typing.TypeVar):
        return _variable(annotation, value, context)
    if isinstance(annotation, type):
        return _class(annotation, value, context)
    inner = getattr(annotation, "__value__", None) or getattr(annotation, "__supertype__", None)
    if inner is not None:
        return check(inner, value, context)
    bare = {typing.List: list, typing.Dict: dict, typing.Set: set, typing.Tuple: tuple, typing.FrozenSet: frozenset}
    for one, plain in bare.items():
        if annotation is one:
            return check(plain, value, context)
    if callable(annotation) and not callable(value):
        fail("callable_type", value)
    return value


def _variable(variable, value, context):
    if variable in context.variables:
        return check(context.variables[variable], value, context)
    bound = getattr(variable, "__bound__", None)
    return value if bound is None else check(bound, value, context)


def _class(kind, value, context):
    scalar = _scalars.CHECKS.get(kind)
    if scalar is not None:
        return scalar(value, context)
    own = getattr(kind, "__pydantic_check__", None)
    if own is not None:
        return own(value, context)
    own = getattr(kind, "__validate__", None)
    if own is not None:
        return guarded(own, value, value)
    if kind in _COLLECTIONS:
        return _COLLECTIONS[kind]((), value, context)
    if issubclass(kind, enum.Enum):
        return _scalars.enumeration(kind, value, context)
    path = _scalars.path(kind, value)
    if path is not None:
        return path
    if hasattr(kind, "__get_validators__"):
        for one in kind.__get_validators__():
            value = guarded(one, value, value)
        return value
    if kind is type:
        return value if isinstance(value, type) else fail("is_type", value)
    if kind is collections.abc.Callable:
        return value if callable(value) else fail("callable_type", value)
    if typing.is_typeddict(kind):
        return _typed_dict(kind, value, context)
    if isinstance(value, kind):
        return value
    if hasattr(kind, "__dataclass_fields__") and isinstance(value, dict):
        return _dataclass(kind, value, context)
    if issubclass(kind, tuple) and hasattr(kind, "_fields") and isinstance(value, (list, tuple, dict)):
        return kind(**value) if isinstance(value, dict) else kind(*value)
    for plain in (str, int, float):
        if issubclass(kind, plain):
            return guarded(kind, value, check(plain, value, context))
    if hasattr(kind, "__get_pydantic_core_schema__"):
        _host.unsupported("the validation of {} by __get_pydantic_core_schema__() is not supported".format(kind.__name__))
    fail("is_instance_of", value, **{"class": kind.__name__})


def _typed_dict(kind, value, context):
    if not isinstance(value, dict):
        fail("dict_type", value)
    hints = typing.get_type_hints(kind, include_extras=True)
    return _members(hints, value, context, lambda name: kind.__total__)


def _dataclass(kind, value, context):
    import dataclasses

    fields = {field.name: field for field in dataclasses.fields(kind)}
    hints = typing.get_type_hints(kind, include_extras=True)
    missing = dataclasses.MISSING

    def required(name):
        field = fields.get(name)
        return field is not None and field.default is missing and field.default_factory is missing

    return kind(**_members({name: hints[name] for name in fields}, value, context, required))


def _members(hints, value, context, required):
    out, lines = {}, []
    for name, hint in hints.items():
        if name in value:
            try:
                out[name] = check(hint, value[name], context)
            except Failure as failure:
                lines.extend(failure.inside(name))
        elif required(name):
            lines.append(("missing", (name,), value, {}, None))
    if lines:
        raise Failure(lines)
    return out


def _generic(origin, args, annotation, value, context):
    if origin is typing.Annotated:
        return annotated(args[0], list(args[1:]), value, context)
    if origin is typing.Literal:
        return _literal(args, value)
    if origin is typing.Union or origin is getattr(types, "UnionType", None) or _host.is_union(annotation):
        return _union(args, value, context)
    if origin is typing.ClassVar or origin is getattr(typing, "Final", None):
        return check(args[0], value, context) if args else value
    if origin is type:
        return _type_of(args, value)
    if origin in _COLLECTIONS:
        return _COLLECTIONS[origin](args, value, context)
    if origin is collections.abc.Callable:
        return value if callable(value) else fail("callable_type", value)
    if isinstance(origin, type):
        own = getattr(origin, "__pydantic_item__", None)
        if own is not None:
            return own(args, value, context)
        return _class(origin, value, context)
    return check(args[0], value, context) if args else value


def annotated(annotation, extras, value, context):
    """Checks against an annotation with what stands beside it in `Annotated`."""
    from pydantic.fields import FieldInfo
    from pydantic import _constraints

    limits, before, after = {}, [], []
    for extra in extras:
        if isinstance(extra, FieldInfo):
            limits.update(extra._limits)
        elif hasattr(extra, "__pydantic_step__"):
            (before if extra.__pydantic_step__ == "before" else after).append(extra)
        else:
            limits.update(_constraints.of(extra))
    if limits.get("strict") is not None:
        context = context.strictly(limits["strict"])

    def core(value):
        return _constraints.apply(limits, check(annotation, value, context), value)

    for step in after:
        core = step.around(core, context)
    for step in before:
        core = step.around(core, context)
    return core(value)


def _either(values):
    words = [repr(value.value if isinstance(value, enum.Enum) else value) for value in values]
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " or " + words[-1]


def _literal(args, value):
    for one in args:
        if type(one) is type(value) and one == value:
            return one
        if isinstance(one, enum.Enum) and one.value == value:
            return one
        if isinstance(value, str) and isinstance(one, str) and one == value:
            return one
    fail("literal_error", value, expected=_either(args))


def _type_of(args, value):
    if not isinstance(value, type):
        fail("is_type", value)
    wanted = args[0] if args else object
    if isinstance(wanted, type) and not issubclass(value, wanted):
        fail("is_subclass_of", value, **{"class": wanted.__name__})
    return value


def _union(args, value, context):
    choices = [one for one in args if one is not NoneType and one is not None]
    if len(choices) < len(args) and value is None:
        return None
    if len(choices) == 1:
        return check(choices[0], value, context)
    for one in choices:
        if isinstance(one, type) and type(value) is one:
            return check(one, value, context)
    if not context.strict:
        strict = context.strictly()
        for one in choices:
            try:
                return check(one, value, strict)
            except Failure:
                pass
    lines = []
    for one in choices:
        try:
            return check(one, value, context)
        except Failure as failure:
            lines.extend(failure.inside(label(one)))
    raise Failure(lines)


def label(annotation):
    """The word for a choice of a union in the place of an error."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return label(args[0])
    if origin is typing.Literal:
        return "literal[" + ",".join(repr(one) for one in args) + "]"
    if origin is typing.Union or _host.is_union(annotation):
        rest = [one for one in args if one is not NoneType]
        if len(rest) == 1:
            return "nullable[" + label(rest[0]) + "]"
        return "union[" + ",".join(label(one) for one in rest) + "]"
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        return "tuple[" + label(args[0]) + ", ...]"
    if origin is not None:
        return origin.__name__ + "[" + ",".join(label(one) for one in args) + "]"
    if annotation is typing.Any:
        return "any"
    if annotation is NoneType or annotation is None:
        return "none"
    if not isinstance(annotation, type):
        return str(annotation)
    if hasattr(annotation, "_constraints"):
        return "function-wrap[wrap_val()]"
    bare = {list: "list[any]", dict: "dict[any,any]", set: "set[any]", tuple: "tuple[any, ...]"}
    return bare.get(annotation) or _scalars.LABELS.get(annotation) or annotation.__name__


def _items(value, context, kind, error):
    if isinstance(value, kind):
        return list(value)
    if context.strict or isinstance(value, (str, bytes, dict, collections.abc.Mapping)):
        fail(error, value)
    if isinstance(value, (list, tuple, set, frozenset, range)) or hasattr(value, "__next__"):
        return list(value)
    if isinstance(value, (collections.abc.KeysView, collections.abc.ValuesView, collections.deque)):
        return list(value)
    fail(error, value)


def _each(items, annotation, context):
    out, lines = [], []
    for index, item in enumerate(items):
        try:
            out.append(item if annotation is None else check(annotation, item, context))
        except Failure as failure:
            lines.extend(failure.inside(index))
    if lines:
        raise Failure(lines)
    return out


def _sequence(kind, error):
    def run(args, value, context):
        items = _items(value, context, kind, error)
        return kind(_each(items, args[0] if args else None, context))

    return run


def _any_sequence(args, value, context):
    if isinstance(value, str):
        fail("list_type", value)
    items = _each(_items(value, context, (list, tuple), "list_type"), args[0] if args else None, context)
    return tuple(items) if isinstance(value, tuple) else items


def _tuple(args, value, context):
    items = _items(value, context, tuple, "tuple_type")
    if not args:
        return tuple(items)
    if len(args) == 2 and args[1] is Ellipsis:
        return tuple(_each(items, args[0], context))
    out, lines = [], []
    for index, wanted in enumerate(args):
        if index >= len(items):
            lines.append(("missing", (index,), value, {}, None))
            continue
        try:
            out.append(check(wanted, items[index], context))
        except Failure as failure:
            lines.extend(failure.inside(index))
    if len(items) > len(args) and not lines:
        fail("too_long", value, field_type="Tuple", max_length=len(args), actual_length=len(items))
    if lines:
        raise Failure(lines)
    return tuple(out)


def _mapping(args, value, context):
    if not isinstance(value, (dict, collections.abc.Mapping)):
        fail("dict_type", value)
    if len(args) < 2:
        return dict(value)
    out, lines = {}, []
    for key, item in value.items():
        try:
            made = check(args[0], key, context)
        except Failure as failure:
            lines.extend((k, (key, "[key]") + loc, v, c, t) for k, loc, v, c, t in failure.lines)
            made = None
        try:
            item = check(args[1], item, context)
        except Failure as failure:
            lines.extend(failure.inside(key))
        out[made] = item
    if lines:
        raise Failure(lines)
    return out


def _default_mapping(args, value, context):
    made = collections.defaultdict(args[1] if len(args) == 2 and isinstance(args[1], type) else None)
    made.update(_mapping(args, value, context))
    return made


_COLLECTIONS = {
    list: _sequence(list, "list_type"),
    set: _sequence(set, "set_type"),
    frozenset: _sequence(frozenset, "frozen_set_type"),
    collections.deque: _sequence(collections.deque, "list_type"),
    tuple: _tuple,
    dict: _mapping,
    collections.OrderedDict: _mapping,
    collections.defaultdict: _default_mapping,
    collections.abc.Mapping: _mapping,
    collections.abc.MutableMapping: _mapping,
    collections.abc.Sequence: _any_sequence,
    collections.abc.MutableSequence: _any_sequence,
    collections.abc.Iterable: _any_sequence,
    collections.abc.Collection: _any_sequence,
    collections.abc.Set: _sequence(set, "set_type"),
    collections.abc.MutableSet: _sequence(set, "set_type"),
}
