"""pgvector, citext, fastapi-users, advanced-alchemy: types and bases."""

import uuid

import sqlalchemy as sa
from citext import CIText
from fastapi_users_db_sqlalchemy import (
    UUID_ID, SQLAlchemyBaseUserTable, SQLAlchemyBaseUserTableUUID,
)
from fastapi_users_db_sqlalchemy.access_token import SQLAlchemyBaseAccessTokenTable
from fastapi_users_db_sqlalchemy.generics import GUID, TIMESTAMPAware
from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, VECTOR, Vector
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.schema import CreateTable

pg, lite = postgresql.dialect(), sqlite.dialect()
for kind in (Vector(3), Vector(), VECTOR(4), HALFVEC(2), SPARSEVEC(5), SPARSEVEC(), BIT(6), BIT(), CIText()):
    print(type(kind).__name__, kind.compile(dialect=pg))
print(Vector(3).bind_processor(pg)([1, 2, 3]))
for kind in (GUID(), TIMESTAMPAware(timezone=True)):
    print(kind.compile(dialect=pg), kind.compile(dialect=lite))
print(GUID().process_bind_param("12345678123456781234567812345678", lite), GUID().process_result_value(str(uuid.UUID(int=3)), lite))


class Base(DeclarativeBase):
    pass


# Annotations of version 4.0.4 that SQLAlchemy 2.1 does not accept.
for mixin in (SQLAlchemyBaseUserTable, SQLAlchemyBaseUserTableUUID, SQLAlchemyBaseAccessTokenTable):
    mixin.__annotations__.clear()


class User(SQLAlchemyBaseUserTableUUID, Base):
    name: Mapped[str] = mapped_column(sa.String(20))


class AccessToken(SQLAlchemyBaseAccessTokenTable[uuid.UUID], Base):
    user_id = mapped_column(GUID, sa.ForeignKey("user.id"))


class IntUser(SQLAlchemyBaseUserTable[int], Base):
    __tablename__ = "int_user"
    id: Mapped[int] = mapped_column(primary_key=True)


def show(metadata):
    for table in metadata.sorted_tables:
        for dialect in (pg, lite):
            print(str(CreateTable(table).compile(dialect=dialect)).strip())
        print(sorted((c.name, c.index, c.unique) for c in table.columns if c.index or c.unique))


show(Base.metadata)
