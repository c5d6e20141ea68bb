import sqlalchemy.types as types
from sqlalchemy.dialects.postgresql import JSONB, UUID
from sqlalchemy.types import CHAR, String, TypeDecorator


class GUID(TypeDecorator):
    """A native UUID on PostgreSQL, hexadecimal text elsewhere."""

    impl = CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(UUID() if dialect.name == "postgresql" else CHAR(32))


class BooleanString(TypeDecorator):
    """Booleans and other values as text."""

    impl = String
    cache_ok = True


class JSON(TypeDecorator):
    """JSONB on PostgreSQL, JSON on MySQL, text elsewhere."""

    impl = types.JSON
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(JSONB())
        if dialect.name == "mysql":
            return dialect.type_descriptor(types.JSON())
        return dialect.type_descriptor(String())


class InternalAccountString(TypeDecorator):
    """An account's name."""

    impl = String
    cache_ok = True


class InternalScopeString(TypeDecorator):
    """A scope's name."""

    impl = String
    cache_ok = True
