"""sqlalchemy_utils.types: column types, as far as a database sees them."""

import _host
import enum as _enum
import json as _json
import uuid as _uuid

from sqlalchemy import types as sqltypes
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles

_KINDS = (
    "arrow", "choice", "color", "country", "currency", "email", "encrypted", "ip_address", "json", "locale", "ltree",
    "password", "phone_number", "range", "scalar_list", "timezone", "ts_vector", "url", "uuid", "weekdays",
)


class ScalarCoercible:
    def _coerce(self, value):
        raise NotImplementedError

    def coercion_listener(self, target, value, oldvalue, initiator):
        return self._coerce(value)


def _on_postgresql(dialect):
    return dialect.name in ("postgresql", "cockroachdb")


class UUIDType(ScalarCoercible, sqltypes.TypeDecorator):
    impl = sqltypes.BINARY(16)
    python_type = _uuid.UUID
    cache_ok = True

    def __init__(self, binary=True, native=True):
        self.impl = sqltypes.BINARY(16)
        self.binary = binary
        self.native = native

    def __repr__(self):
        return "UUIDType(binary={}, native={})".format(self.binary, self.native)

    def _is_native(self, dialect):
        return self.native and _on_postgresql(dialect)

    def load_dialect_impl(self, dialect):
        if self._is_native(dialect):
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sqltypes.BINARY(16) if self.binary else sqltypes.CHAR(32))

    def _coerce(self, value):
        if not value or isinstance(value, _uuid.UUID):
            return value
        try:
            return _uuid.UUID(value)
        except (TypeError, ValueError):
            return _uuid.UUID(bytes=value)

    def process_literal_param(self, value, dialect):
        return "'{}'".format(value) if value else value

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        value = self._coerce(value)
        if self._is_native(dialect):
            return str(value)
        return value.bytes if self.binary else value.hex

    def process_result_value(self, value, dialect):
        if value is None or isinstance(value, _uuid.UUID):
            return value
        if self._is_native(dialect):
            return _uuid.UUID(value)
        return _uuid.UUID(bytes=value) if self.binary else _uuid.UUID(value)


class EmailType(sqltypes.TypeDecorator):
    impl = sqltypes.Unicode
    cache_ok = True

    def __init__(self, length=255, *args, **kwargs):
        super().__init__(length, *args, **kwargs)

    def process_bind_param(self, value, dialect):
        return None if value is None else value.lower()


class URLType(sqltypes.TypeDecorator):
    impl = sqltypes.UnicodeText
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else str(value)


class JSONType(sqltypes.TypeDecorator):
    impl = sqltypes.UnicodeText
    hashable = False
    cache_ok = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSON())
        return dialect.type_descriptor(sqltypes.UnicodeText())

    def process_bind_param(self, value, dialect):
        return value if dialect.name == "postgresql" or value is None else _json.dumps(value)

    def process_result_value(self, value, dialect):
        return value if dialect.name == "postgresql" or value is None else _json.loads(value)


class EnrichedDateTimeType(sqltypes.TypeDecorator):
    impl = sqltypes.DateTime
    cache_ok = True


class EnrichedDateType(sqltypes.TypeDecorator):
    impl = sqltypes.Date
    cache_ok = True


class ArrowType(EnrichedDateTimeType):
    pass


class IPAddressType(sqltypes.TypeDecorator):
    impl = sqltypes.Unicode(50)
    cache_ok = True

    def __init__(self, max_length=50, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.impl = sqltypes.Unicode(max_length)

    def process_bind_param(self, value, dialect):
        return str(value) if value else None

    def process_result_value(self, value, dialect):
        import ipaddress

        return ipaddress.ip_address(value) if value else None


class LtreeType(sqltypes.UserDefinedType):
    cache_ok = True


@compiles(LtreeType, "postgresql")
def _ltree(element, compiler, **options):
    return "LTREE"


class TSVectorType(sqltypes.TypeDecorator):
    impl = postgresql.TSVECTOR
    cache_ok = True

    def __init__(self, *args, **kwargs):
        self.columns = args
        self.options = kwargs
        super().__init__()


class ScalarListType(sqltypes.TypeDecorator):
    impl = sqltypes.UnicodeText()
    cache_ok = True

    def __init__(self, coerce_func=str, separator=","):
        self.impl = sqltypes.UnicodeText()
        self.separator = str(separator)
        self.coerce_func = coerce_func

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        if any(self.separator in str(item) for item in value):
            raise ScalarListException(
                "List values can't contain string '%s' (its being used as separator. If you wish for scalar list values "
                "to contain these strings, use a different separator string.)" % self.separator
            )
        return self.separator.join(map(str, value))

    def process_result_value(self, value, dialect):
        if value is None:
            return None
        return [] if value == "" else [self.coerce_func(part) for part in value.split(self.separator)]


class ScalarListException(Exception):
    pass


class Choice:
    def __init__(self, code, value):
        self.code = code
        self.value = value

    def __eq__(self, other):
        return self.code == (other.code if isinstance(other, Choice) else other)

    def __hash__(self):
        return hash(self.code)

    def __str__(self):
        return str(self.value)

    def __repr__(self):
        return "Choice(code={}, value={})".format(self.code, self.value)


class ChoiceType(ScalarCoercible, sqltypes.TypeDecorator):
    impl = sqltypes.Unicode(255)
    cache_ok = True

    def __init__(self, choices, impl=None):
        self.choices = tuple(choices) if isinstance(choices, list) else choices
        self.impl = sqltypes.Unicode(255) if impl is None else impl
        self._enum = isinstance(choices, type) and issubclass(choices, _enum.Enum)
        self._known = {} if self._enum else dict(self.choices)

    def _coerce(self, value):
        if value is None:
            return None
        if self._enum:
            return self.choices(value)
        return value if isinstance(value, Choice) else Choice(value, self._known[value])

    def process_bind_param(self, value, dialect):
        if value is None or value == "":
            return None
        if self._enum:
            return self.choices(value).value
        return value.code if isinstance(value, Choice) else value

    def process_result_value(self, value, dialect):
        return None if value is None or value == "" else self._coerce(value)


class PasswordType(sqltypes.TypeDecorator):
    impl = sqltypes.VARBINARY(1024)
    cache_ok = True

    def __init__(self, max_length=None, **kwargs):
        self.impl = sqltypes.VARBINARY(1024)
        self.max_length = max_length

    @property
    def length(self):
        return self.max_length or _LONGEST_PASSWORD

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.BYTEA(self.length))
        if dialect.name == "mysql":
            return dialect.type_descriptor(sqltypes.VARBINARY(self.length))
        return dialect.type_descriptor(sqltypes.LargeBinary(self.length))

    def process_bind_param(self, value, dialect):
        if isinstance(value, str):
            _host.unsupported("hashing passwords by sqlalchemy_utils.PasswordType is not supported")
        return value


# What passlib's longest scheme needs.
_LONGEST_PASSWORD = 1137


class TimezoneType(sqltypes.TypeDecorator):
    impl = sqltypes.Unicode(50)
    cache_ok = True

    def __init__(self, backend="dateutil"):
        self.impl = sqltypes.Unicode(50)
        self.backend = backend

    def process_bind_param(self, value, dialect):
        return str(value) if value else None


class PhoneNumberType(sqltypes.TypeDecorator):
    impl = sqltypes.Unicode(20)
    cache_ok = True

    def __init__(self, region="US", max_length=20, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.region = region
        self.impl = sqltypes.Unicode(max_length)


class CurrencyType(sqltypes.TypeDecorator):
    impl = sqltypes.String(3)
    cache_ok = True


class CountryType(sqltypes.TypeDecorator):
    impl = sqltypes.String(2)
    cache_ok = True


class LocaleType(sqltypes.TypeDecorator):
    impl = sqltypes.Unicode(10)
    cache_ok = True


class ColorType(sqltypes.TypeDecorator):
    impl = sqltypes.Unicode(20)
    cache_ok = True

    def __init__(self, max_length=20, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.impl = sqltypes.Unicode(max_length)


class WeekDaysType(sqltypes.TypeDecorator):
    impl = sqltypes.String(7)
    cache_ok = True


class _Engine:
    """An engine of encryption: it only tells which one."""


class AesEngine(_Engine):
    pass


class AesGcmEngine(_Engine):
    pass


class FernetEngine(_Engine):
    pass


class StringEncryptedType(sqltypes.TypeDecorator):
    impl = sqltypes.String
    cache_ok = True

    def __init__(self, type_in=None, key=None, engine=None, padding=None, **kwargs):
        super().__init__(**kwargs)
        if type_in is None:
            type_in = sqltypes.String()
        self.underlying_type = type_in() if isinstance(type_in, type) else type_in
        self._key = key
        self.engine = engine

    def process_bind_param(self, value, dialect):
        if value is not None:
            _host.unsupported("encryption by sqlalchemy_utils is not supported")
        return None

    process_result_value = process_bind_param


class EncryptedType(StringEncryptedType):
    impl = sqltypes.LargeBinary


class _RangeType(sqltypes.TypeDecorator):
    impl = sqltypes.String(255)
    cache_ok = True
    _native = None

    def __init__(self, *args, **kwargs):
        self.impl = sqltypes.String(255)

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(type(self)._native())
        return dialect.type_descriptor(sqltypes.String(255))


class IntRangeType(_RangeType):
    _native = postgresql.INT4RANGE


class Int8RangeType(_RangeType):
    _native = postgresql.INT8RANGE


class NumericRangeType(_RangeType):
    _native = postgresql.NUMRANGE


class DateRangeType(_RangeType):
    _native = postgresql.DATERANGE


class DateTimeRangeType(_RangeType):
    _native = postgresql.TSRANGE


def __getattr__(name):
    # Importing the package also imports its parts.
    if name in _KINDS:
        import importlib

        return importlib.import_module("sqlalchemy_utils.types." + name)
    raise AttributeError("module 'sqlalchemy_utils.types' has no attribute {!r}".format(name))
