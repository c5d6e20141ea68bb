"""advanced_alchemy.base"""

import datetime
import re
import uuid

from sqlalchemy import Date, MetaData
from sqlalchemy.orm import DeclarativeBase, declared_attr, registry

from advanced_alchemy.mixins import AuditColumns, BigIntPrimaryKey, UUIDPrimaryKey
from advanced_alchemy.types import GUID, DateTimeUTC, JsonB

convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def create_registry(custom_annotation_map=None):
    types = {uuid.UUID: GUID, datetime.datetime: DateTimeUTC, datetime.date: Date, dict: JsonB}
    types.update(custom_annotation_map or {})
    return registry(metadata=MetaData(naming_convention=convention), type_annotation_map=types)


orm_registry = create_registry()
table_name_regexp = re.compile("((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))")


class BasicAttributes:
    __abstract__ = True

    def to_dict(self, exclude=None):
        excluded = {"sa_orm_sentinel", "_sentinel"} | (exclude or set())
        return {c.key: getattr(self, c.key) for c in type(self).__table__.columns if c.key not in excluded}


class CommonTableAttributes(BasicAttributes):
    __abstract__ = True

    @declared_attr
    def __tablename__(cls):
        return table_name_regexp.sub(r"_\1", cls.__name__).lower()


class AdvancedDeclarativeBase(DeclarativeBase):
    registry = orm_registry
    __abstract__ = True


class UUIDBase(UUIDPrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase):
    __abstract__ = True


class UUIDAuditBase(CommonTableAttributes, UUIDPrimaryKey, AuditColumns, AdvancedDeclarativeBase):
    __abstract__ = True


class UUIDv7Base(UUIDPrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase):
    __abstract__ = True


class UUIDv7AuditBase(CommonTableAttributes, UUIDPrimaryKey, AuditColumns, AdvancedDeclarativeBase):
    __abstract__ = True


UUIDv6Base, UUIDv6AuditBase = UUIDv7Base, UUIDv7AuditBase


class BigIntBase(BigIntPrimaryKey, CommonTableAttributes, AdvancedDeclarativeBase):
    __abstract__ = True


class BigIntAuditBase(CommonTableAttributes, BigIntPrimaryKey, AuditColumns, AdvancedDeclarativeBase):
    __abstract__ = True


class DefaultBase(CommonTableAttributes, AdvancedDeclarativeBase):
    __abstract__ = True


class SQLQuery(BasicAttributes, AdvancedDeclarativeBase):
    __abstract__ = True
