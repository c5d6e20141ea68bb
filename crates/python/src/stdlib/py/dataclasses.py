"""Classes made from their annotations, by the documentation of `dataclasses`."""

import _host
from _host import is_unknown

FrozenInstanceError = type("FrozenInstanceError", (AttributeError,), {"__module__": "dataclasses"})


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


class _KeywordOnly:
    pass


KW_ONLY = _KeywordOnly()


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._owner = None
        self._kind = "field"

    @property
    def type(self):
        return self._owner.__annotations__[self.name]

    def __class_getitem__(cls, parameters):
        return _host.make_alias(cls, parameters)

    def __repr__(self):
        return "Field(name=%r,default=%r,default_factory=%r,init=%r,repr=%r,hash=%r,compare=%r,kw_only=%r)" % (
            self.name,
            self.default,
            self.default_factory,
            self.init,
            self.repr,
            self.hash,
            self.compare,
            self.kw_only,
        )


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False
):
    def decorate(cls):
        made = _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)
        if slots:
            made.__slots__ = tuple(one.name for one in fields(made) if one._owner is made)
        return made

    return decorate if cls is None else decorate(cls)


def _head(annotation):
    if annotation is KW_ONLY:
        return "KW_ONLY"
    if isinstance(annotation, InitVar):
        return "InitVar"
    return "ClassVar" if repr(annotation).startswith("typing.ClassVar") else ""


def _own_fields(cls, kw_only):
    found = []
    values = cls.__dict__
    annotated = _host.annotations(cls)
    if not annotated:
        # A class that was made by calling its metaclass.
        annotated = [(name, _head(value)) for name, value in values.get("__annotations__", {}).items()]
    for name, head in annotated:
        if head == "KW_ONLY":
            kw_only = True
            continue
        if head == "ClassVar":
            continue
        value = values.get(name, MISSING)
        if is_unknown(value):
            one = field(default=value)
        elif isinstance(value, Field):
            one = value
        else:
            if isinstance(value, (list, dict, set)) or value.__class__.__hash__ is None:
                raise ValueError(
                    "mutable default %s for field %s is not allowed: use default_factory" % (type(value), name)
                )
            one = field(default=value)
        one.name = name
        one._owner = cls
        one._kind = "initvar" if head == "InitVar" else "field"
        if one.kw_only is MISSING:
            one.kw_only = kw_only
        if one is value:
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
        found.append(one)
    names = [name for name, _ in annotated]
    for name, value in values.items():
        if not is_unknown(value) and isinstance(value, Field) and name not in names:
            raise TypeError("%r is a field but has no type annotation" % name)
    return found


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    fields = {}
    above_frozen = False
    for base in reversed(cls.__mro__[1:]):
        for one in base.__dict__.get("__dataclass_fields__", {}).values():
            fields[one.name] = one
            above_frozen = above_frozen or base.__dict__.get("_dataclass_frozen", False)
    for one in _own_fields(cls, kw_only):
        fields[one.name] = one
    own = cls.__dict__
    has_eq = "__eq__" in own
    has_hash = own.get("__hash__") is not None or "__hash__" in own and not has_eq
    cls.__dataclass_fields__ = fields
    cls._dataclass_frozen = frozen
    cls.__match_args__ = tuple(one.name for one in fields.values() if one.init and not one.kw_only)
    if init:
        _check_order(fields)
        _add(cls, "__init__", _make_init(cls, fields), False)
    if repr:
        _add(cls, "__repr__", _make_repr(fields), False)
    if eq:
        _add(cls, "__eq__", _make_compare(cls, fields, "__eq__"), False)
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        for name in ("__lt__", "__le__", "__gt__", "__ge__"):
            if name in own:
                raise TypeError(
                    "Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering"
                    % (name, cls.__name__)
                )
            _add(cls, name, _make_compare(cls, fields, name), True)
    if frozen:
        _add(cls, "__setattr__", _refuse_set, True)
        _add(cls, "__delattr__", _refuse_delete, True)
    if unsafe_hash or eq and frozen and not has_hash:
        hashed = [one.name for one in fields.values() if (one.compare if one.hash is None else one.hash)]
        cls.__hash__ = lambda self: hash(tuple(getattr(self, name) for name in hashed))
    elif eq and not has_hash:
        cls.__hash__ = None
    return cls


def _add(cls, name, value, overwrite):
    if overwrite or name not in cls.__dict__:
        setattr(cls, name, value)


def _check_order(fields):
    seen = None
    for one in fields.values():
        if one.init and not one.kw_only:
            if one.default is not MISSING or one.default_factory is not MISSING:
                seen = one
            elif seen is not None:
                raise TypeError("non-default argument %r follows default argument" % one.name)


def _make_init(cls, fields):
    ordered = list(fields.values())
    positional = [one for one in ordered if one.init and not one.kw_only]
    keyword = [one for one in ordered if one.init and one.kw_only]
    name = cls.__name__ + ".__init__()"

    def __init__(self, *args, **kwargs):
        if len(args) > len(positional):
            given = len(args) + 1
            takes = str(len(positional) + 1)
            optional = [one for one in positional if one.default is not MISSING or one.default_factory is not MISSING]
            if optional:
                takes = "from %d to %s" % (len(positional) + 1 - len(optional), takes)
            plural = "" if takes == "1" else "s"
            raise TypeError("%s takes %s positional argument%s but %d were given" % (name, takes, plural, given))
        values = {}
        for one, value in zip(positional, args):
            values[one.name] = value
        for key, value in kwargs.items():
            if key in values:
                raise TypeError("%s got multiple values for argument %r" % (name, key))
            if key not in fields or not fields[key].init:
                raise TypeError("%s got an unexpected keyword argument %r" % (name, key))
            values[key] = value
        missing = []
        extra = []
        for one in ordered:
            if one.name in values:
                value = values[one.name]
            elif one.default_factory is not MISSING:
                value = one.default_factory()
            elif one.default is not MISSING:
                value = one.default
            elif one.init:
                missing.append(one)
                continue
            else:
                continue
            if one._kind == "initvar":
                extra.append(value)
            else:
                object.__setattr__(self, one.name, value)
        if missing:
            _raise_missing(name, missing)
        if hasattr(self, "__post_init__"):
            self.__post_init__(*extra)

    __init__.__qualname__ = cls.__qualname__ + ".__init__"
    return __init__


def _raise_missing(name, missing):
    kind = "positional"
    names = [repr(one.name) for one in missing if not one.kw_only]
    if not names:
        kind = "keyword-only"
        names = [repr(one.name) for one in missing]
    if len(names) == 1:
        text = names[0]
    elif len(names) == 2:
        text = " and ".join(names)
    else:
        text = ", ".join(names[:-1]) + ", and " + names[-1]
    plural = "" if len(names) == 1 else "s"
    raise TypeError("%s missing %d required %s argument%s: %s" % (name, len(names), kind, plural, text))


def _make_repr(fields):
    shown = [one.name for one in fields.values() if one.repr and one._kind == "field"]

    running = set()

    def __repr__(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            parts = ["%s=%r" % (name, getattr(self, name)) for name in shown]
        finally:
            running.discard(id(self))
        return "%s(%s)" % (type(self).__qualname__, ", ".join(parts))

    return __repr__


def _make_compare(cls, fields, operation):
    names = [one.name for one in fields.values() if one.compare and one._kind == "field"]

    def compare(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        mine = tuple(getattr(self, name) for name in names)
        theirs = tuple(getattr(other, name) for name in names)
        if operation == "__eq__":
            return mine == theirs
        if operation == "__lt__":
            return mine < theirs
        if operation == "__le__":
            return mine <= theirs
        if operation == "__gt__":
            return mine > theirs
        return mine >= theirs

    compare.__name__ = operation
    return compare


def _refuse_set(self, name, value):
    if type(self)._dataclass_frozen or name in self.__dataclass_fields__:
        raise FrozenInstanceError("cannot assign to field %r" % name)
    object.__setattr__(self, name, value)


def _refuse_delete(self, name):
    raise FrozenInstanceError("cannot delete field %r" % name)


def fields(class_or_instance):
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(one for one in found.values() if one._kind == "field")


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _converted(value, dict_factory, as_tuple):
    if is_dataclass(value) and not isinstance(value, type):
        pairs = [(one.name, _converted(getattr(value, one.name), dict_factory, as_tuple)) for one in fields(value)]
        return tuple(pair[1] for pair in pairs) if as_tuple else dict_factory(pairs)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_converted(one, dict_factory, as_tuple) for one in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_converted(one, dict_factory, as_tuple) for one in value])
    if isinstance(value, dict):
        return {
            _converted(key, dict_factory, as_tuple): _converted(one, dict_factory, as_tuple)
            for key, one in value.items()
        }
    if value is None or isinstance(value, (str, int, float, bytes)):
        return value
    import copy

    return copy.deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, dict_factory, False)


def astuple(obj, *, tuple_factory=tuple):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, dict, True)


def replace(obj, /, **changes):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("replace() should be called on dataclass instances")
    for one in obj.__dataclass_fields__.values():
        if not one.init:
            if one.name in changes:
                raise ValueError(
                    "field %s is declared with init=False, it cannot be specified with replace()" % one.name
                )
            continue
        if one.name not in changes:
            if one._kind == "initvar" and one.default is MISSING:
                raise ValueError("InitVar %r must be specified with replace()" % one.name)
            if one._kind == "field":
                changes[one.name] = getattr(obj, one.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    space = dict(namespace or {})
    annotations = {}
    for item in fields:
        name, kind, default = (item, "typing.Any", MISSING) if isinstance(item, str) else (*item, MISSING)[:3]
        if not name.isidentifier():
            raise TypeError("Field names must be valid identifiers: %r" % name)
        if name in annotations:
            raise TypeError("Field name duplicated: %r" % name)
        annotations[name] = kind
        if default is not MISSING:
            space[name] = default
    space["__annotations__"] = annotations
    metaclass = type(bases[0]) if bases else type
    return dataclass(metaclass(cls_name, tuple(bases), space), **options)
