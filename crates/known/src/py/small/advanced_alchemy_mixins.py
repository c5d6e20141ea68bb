"""advanced_alchemy.mixins"""

import datetime
import uuid

from sqlalchemy import Integer, Sequence
from sqlalchemy.orm import declared_attr, mapped_column

from advanced_alchemy.types import GUID, BigIntIdentity, DateTimeUTC


def _now():
    return datetime.datetime.now(datetime.timezone.utc)


class SentinelMixin:
    @declared_attr
    def _sentinel(cls):
        return mapped_column("sa_orm_sentinel", Integer, nullable=True, default=None, sort_order=3001)


class UUIDPrimaryKey(SentinelMixin):
    id = mapped_column(GUID(), default=uuid.uuid4, primary_key=True, sort_order=-100)


UUIDv7PrimaryKey = UUIDPrimaryKey


class BigIntPrimaryKey:
    @declared_attr
    def id(cls):
        sequence = Sequence("{}_id_seq".format(cls.__tablename__), optional=False)
        return mapped_column(BigIntIdentity, sequence, primary_key=True, sort_order=-100)





class AuditColumns:
    created_at = mapped_column(DateTimeUTC(timezone=True), default=_now, nullable=False, sort_order=3002)
    updated_at = mapped_column(
        DateTimeUTC(timezone=True), default=_now, onupdate=_now, nullable=False, sort_order=3003
    )


