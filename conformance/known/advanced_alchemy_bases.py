"""advanced-alchemy: bases and types."""

import sqlalchemy as sa
from advanced_alchemy.base import (
    AdvancedDeclarativeBase, BigIntAuditBase, BigIntBase, CommonTableAttributes, DefaultBase, UUIDAuditBase, UUIDBase, UUIDv7Base,
    orm_registry,
)
from advanced_alchemy.mixins import AuditColumns, UUIDPrimaryKey
from advanced_alchemy.types import GUID, BigIntIdentity, DateTimeUTC, EncryptedString, EncryptedText
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.schema import CreateTable

pg, lite = postgresql.dialect(), sqlite.dialect()
for kind in (GUID(), GUID(length=16), BigIntIdentity, DateTimeUTC(timezone=True), DateTimeUTC(), EncryptedString(key="k"), EncryptedString(key="k", length=50), EncryptedText(key="k")):
    print(kind.compile(dialect=pg), kind.compile(dialect=lite))


class Author(UUIDBase):
    name: Mapped[str]
    born: Mapped[sa.Date] = mapped_column(sa.Date)


class BlogPost(UUIDAuditBase):
    __tablename__ = "posts"
    title: Mapped[str] = mapped_column(sa.String(20))


class ItemThing(BigIntBase):
    name: Mapped[str | None]


class Audited(BigIntAuditBase):
    data: Mapped[int]


class SevenModel(UUIDv7Base):
    pass


for table in orm_registry.metadata.sorted_tables:
    for dialect in (pg, lite):
        print(str(CreateTable(table).compile(dialect=dialect)).strip())
print(orm_registry.metadata is UUIDBase.metadata, sorted(orm_registry.metadata.naming_convention.items(), key=str))
