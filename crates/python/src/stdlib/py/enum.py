"""Enumerations, by the documentation of `enum`."""


from _host import is_unknown

_ordinary_property = property


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=None):
        self.value = value

    # `RW = R | W` in a class body: the numbers are known only at its end.
    def __or__(self, other):
        return _Combined(lambda a, b: a | b, self, other)

    def __and__(self, other):
        return _Combined(lambda a, b: a & b, self, other)

    def __xor__(self, other):
        return _Combined(lambda a, b: a ^ b, self, other)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class _Combined(auto):
    def __init__(self, operation, left, right):
        self.parts = (operation, left, right)


class property:
    """An attribute that members have and the class does not hide a member behind."""

    def __init__(self, fget=None):
        self.fget = fget
        self.name = None

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner.__dict__.get("_member_map_", {}).get(self.name)
            if found is None:
                raise AttributeError("%r has no attribute %r" % (owner, self.name))
            return found
        return self.fget(instance)

    def __set__(self, instance, value):
        raise AttributeError("<enum %r> cannot set attribute %r" % (type(instance).__name__, self.name))


DynamicClassAttribute = property


class EnumCheck:
    pass


CONTINUOUS, NAMED_FLAGS, UNIQUE = "no skipped integer values", "multi-flag aliases may not contain unnamed flags", "one name per value"


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or kind.__name__ in (
        "function",
        "property",
        "staticmethod",
        "classmethod",
        "builtin_function_or_method",
    )


def _is_dunder(name):
    return len(name) > 4 and name[:2] == "__" and name[-2:] == "__"


def _is_sunder(name):
    return len(name) > 2 and name[0] == "_" and name[-1] == "_" and name[1] != "_"


_DATA_TYPES = (int, str, float, bytes, tuple, list, dict, set, frozenset)


class EnumType(type):
    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwargs):
        ignore = namespace.get("_ignore_", ())
        if isinstance(ignore, str):
            ignore = ignore.replace(",", " ").split()
        members = {}
        rest = {}
        for key, value in namespace.items():
            if key in ignore or key == "_ignore_":
                continue
            if is_unknown(value):
                # What could not be imported is no member that could be looked up.
                rest[key] = value
            elif isinstance(value, nonmember):
                rest[key] = value.value
            elif isinstance(value, member):
                members[key] = value.value
            elif _is_dunder(key) or _is_sunder(key) or _is_descriptor(value) or key.startswith("_" + name + "__"):
                if _is_sunder(key) and key not in (
                    "_order_",
                    "_generate_next_value_",
                    "_missing_",
                    "_ignore_",
                    "_numeric_repr_",
                ) and not hasattr(Enum if "Enum" in globals() else object, key):
                    raise ValueError("_sunder_ names, such as %r, are reserved" % key)
                rest[key] = value
            else:
                members[key] = value
        for base in bases:
            # A base that could not be imported is no class.
            above = issubclass(type(base), type) and base.__dict__.get("_member_map_")
            if above:
                raise TypeError("<enum %r> cannot extend %r" % (name, base))
        rest["_member_map_"] = {}
        rest["_member_names_"] = []
        rest["_value2member_map_"] = {}
        made = type.__new__(metacls, name, bases, rest, **kwargs)
        made._boundary_ = boundary
        if "Enum" not in globals():
            return made
        made._member_type_ = _data_type(made)
        if members:
            _add_members(made, members)
        return made

    def __call__(cls, value, names=None, *more, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and not more and cls._member_names_:
            return _by_value(cls, value)
        if names is None and not cls._member_names_ and not isinstance(value, str):
            return _by_value(cls, value)
        if cls._member_names_:
            return _by_value(cls, (value, names) + more)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        space = {}
        if hasattr(names, "items"):
            space.update(names)
        else:
            last = []
            for number, one in enumerate(names):
                if isinstance(one, (tuple, list)):
                    space[one[0]] = one[1]
                else:
                    space[one] = cls._generate_next_value_(one, start, number, last)
                last.append(space[one if isinstance(one, str) else one[0]])
        bases = (cls,) if type is None else (type, cls)
        space["__qualname__"] = qualname or value
        space["__module__"] = module or "__main__"
        return EnumType(value, bases, space)

    def __iter__(cls):
        for name in cls._member_names_:
            yield cls._member_map_[name]

    def __reversed__(cls):
        for name in reversed(cls._member_names_):
            yield cls._member_map_[name]

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if not isinstance(value, Enum):
            try:
                return value in cls._value2member_map_
            except TypeError:
                return any(one._value_ == value for one in cls)
        return False

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % name)
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, name))
        type.__delattr__(cls, name)

    @_ordinary_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        if issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__


EnumMeta = EnumType


def _data_type(cls):
    for base in cls.__mro__:
        if base in _DATA_TYPES:
            return base
    return object


def _add_members(cls, members):
    last = []
    new = None
    for one in cls.__mro__:
        # `__new__` of a mixed-in class or of the enumeration itself.
        if "__new__" in one.__dict__ and one not in (Enum, object) and one not in _DATA_TYPES:
            new = one.__dict__["__new__"]
            break
    if isinstance(new, staticmethod):
        new = new.__func__
    initialises = any("__init__" in one.__dict__ for one in cls.__mro__ if one not in (Enum, object, ReprEnum) and one not in _DATA_TYPES)
    data = cls._member_type_
    for number, (name, value) in enumerate(members.items()):
        value = _without_auto(cls, name, value, number, last)
        args = value if isinstance(value, tuple) else (value,)
        if data is tuple:
            args = (value,)
        if new is not None:
            made = new(cls, *args)
            if "_value_" not in made.__dict__:
                made._value_ = value if data is object else data(*args)
        elif data is object:
            made = object.__new__(cls)
            made._value_ = value
        else:
            if data is str and "StrEnum" in globals() and issubclass(cls, StrEnum) and not isinstance(args[0], str):
                raise TypeError("%r is not a string" % (args[0],))
            made = data.__new__(cls, *args)
            made._value_ = data(*args)
        made._name_ = name
        if initialises:
            made.__init__(*args)
        last.append(made._value_)
        known = _find(cls, made._value_)
        if known is not None:
            made = known
        else:
            made._sort_order_ = len(cls._member_names_)
            if issubclass(cls, Flag) and not _is_single(made._value_):
                pass
            else:
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[made._value_] = made
            except TypeError:
                pass
        type.__setattr__(cls, name, made)
        cls._member_map_[name] = made
    for taken in ("name", "value"):
        if taken in members:
            for one in cls._member_map_.values():
                object.__setattr__(one, taken, getattr(one, "_" + taken + "_"))


def _is_single(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


def _without_auto(cls, name, value, number, last):
    def one(value):
        if isinstance(value, _Combined):
            operation, left, right = value.parts
            return operation(one(left), one(right))
        if isinstance(value, auto):
            if value.value is None:
                value.value = cls._generate_next_value_(name, 1, number, last[:])
            return value.value
        return value

    if isinstance(value, tuple):
        return tuple(one(part) for part in value)
    return one(value)


def _find(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        pass
    for one in cls._member_map_.values():
        if one._value_ == value:
            return one
    return None


def _by_value(cls, value):
    if isinstance(value, cls):
        return value
    found = _find(cls, value)
    if found is not None:
        return found
    if not isinstance(value, Enum) or cls._member_type_ is not object:
        for one in cls._member_map_.values():
            if one._value_ == value:
                return one
    found = cls._missing_(value)
    if isinstance(found, cls) or found is not None and cls._boundary_ is EJECT:
        return found
    problem = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
    if found is None:
        raise problem
    raise TypeError(
        "error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, found)
    )


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return max(last_values) + 1

    @classmethod
    def _missing_(cls, value):
        return None

    # Ordinary properties, for speed; members of these names keep theirs in the instance (see `_add_members`).
    name = _ordinary_property(lambda self: self._name_)
    value = _ordinary_property(lambda self: self._value_)

    def __repr__(self):
        data = type(self)._member_type_
        text = repr(self._value_)
        return "<%s.%s: %s>" % (type(self).__name__, self._name_, text)

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_ if type(self)._member_type_ is object else self._value_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __dir__(self):
        return ["__class__", "__doc__", "__module__", "name", "value"]


class ReprEnum(Enum):
    """Keeps `str()` of the mixed-in type."""

    def __str__(self):
        return type(self)._member_type_.__str__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class IntEnum(int, ReprEnum):
    def __str__(self):
        return str(self._value_)


class StrEnum(str, ReprEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        mask = 0
        for one in cls._member_map_.values():
            mask |= one._value_
        boundary = cls._boundary_ or (KEEP if issubclass(cls, IntFlag) else STRICT)
        if value < 0:
            value = mask & value if boundary is not KEEP else value + 2 ** max(mask.bit_length(), value.bit_length())
        if value & ~mask:
            if boundary is STRICT:
                raise ValueError(
                    "%r invalid value %r\n    given %s\n  allowed %s"
                    % (cls, value, _bits(value, mask | value), _bits(mask, mask | value))
                )
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                return cls(value & mask)
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        made._value_ = value
        names = [one._name_ for one in cls if one._value_ & value]
        if names and value & ~mask:
            names.append(str(value & ~mask))
        made._name_ = "|".join(names) if names else None
        cls._value2member_map_[value] = made
        return made

    def __iter__(self):
        for one in type(self):
            if one._value_ & self._value_:
                yield one

    def __len__(self):
        return bin(self._value_).count("1")

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r" % (type(other).__name__, type(self).__name__)
            )
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (type(self).__name__, self._value_)
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (type(self).__name__, self._value_)
        return "%s.%s" % (type(self).__name__, self._name_)

    def _operand(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if type(self)._member_type_ is not object and isinstance(other, int):
            return int(other)
        return None

    def __or__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        cls = type(self)
        if cls._boundary_ in (KEEP, EJECT) or cls._boundary_ is None and issubclass(cls, IntFlag):
            return cls(~self._value_)
        mask = 0
        for one in cls:
            mask |= one._value_
        return cls(mask & ~self._value_)


def _bits(value, widest):
    width = widest.bit_length() + 1
    digits = bin(value)[2:].rjust(width, "0")
    return "0b" + digits[0] + " " + digits[1:]


class IntFlag(int, Flag):
    # `int` stands before `Flag` in the order of classes.
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def unique(enumeration):
    doubles = [(name, one._name_) for name, one in enumeration.__members__.items() if name != one._name_]
    if doubles:
        raise ValueError(
            "duplicate values found in %r: %s"
            % (enumeration, ", ".join("%s -> %s" % pair for pair in doubles))
        )
    return enumeration


def verify(*checks):
    return lambda enumeration: enumeration


def global_enum(cls, update_str=False):
    return cls
