"""advanced_alchemy.types"""

import datetime as _datetime
import uuid as _uuid

import _host
from sqlalchemy import BigInteger, Integer
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.types import BINARY, JSON, CHAR, DateTime, LargeBinary, String, Text, TypeDecorator


class GUID(TypeDecorator):
    impl = BINARY(16)
    cache_ok = True

    def __init__(self, *args, binary=True, **kwargs):
        self.impl = BINARY(16)
        self.binary = binary

    def load_dialect_impl(self, dialect):
        if dialect.name in ("postgresql", "duckdb", "cockroachdb"):
            return dialect.type_descriptor(UUID(as_uuid=True))
        return dialect.type_descriptor(BINARY(16) if self.binary else CHAR(32))

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        value = value if isinstance(value, _uuid.UUID) else _uuid.UUID(value)
        if dialect.name in ("postgresql", "duckdb", "cockroachdb"):
            return str(value)
        return value.bytes if self.binary else value.hex

    def process_result_value(self, value, dialect):
        if value is None or isinstance(value, _uuid.UUID):
            return value
        return _uuid.UUID(bytes=value) if isinstance(value, bytes) else _uuid.UUID(value)


class DateTimeUTC(TypeDecorator):
    impl = DateTime(timezone=True)
    cache_ok = True

    def __init__(self, *args, **kwargs):
        self.impl = DateTime(timezone=True)

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("tzinfo is required")
        return value.astimezone(_datetime.timezone.utc)

    def process_result_value(self, value, dialect):
        if value is not None and value.tzinfo is None:
            return value.replace(tzinfo=_datetime.timezone.utc)
        return value


BigIntIdentity = BigInteger().with_variant(Integer, "sqlite")
JsonB = JSON().with_variant(JSONB(), "postgresql", "cockroachdb")


class EncryptedString(TypeDecorator):
    impl = String
    cache_ok = True

    def __init__(self, key=None, backend=None, length=None, **kwargs):
        super().__init__()
        self.key = key
        self.length = length

    def process_bind_param(self, value, dialect):
        if value is not None:
            _host.unsupported("encryption by advanced_alchemy is not supported")
        return None

    process_result_value = process_bind_param


class EncryptedText(EncryptedString):
    impl = Text

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(String() if dialect.name == "postgresql" else Text())


class PasswordHash(TypeDecorator):
    impl = String
    cache_ok = True

    def __init__(self, backend=None, length=128):
        super().__init__(length)
        self.backend = backend


class ColorType(TypeDecorator):
    impl = String(7)
    cache_ok = True
