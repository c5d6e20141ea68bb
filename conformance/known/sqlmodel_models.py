"""sqlmodel: models, their tables, relationships."""

import datetime
import enum
import uuid
from decimal import Decimal
from typing import List, Optional

import sqlalchemy as sa
import sqlmodel
from pydantic import EmailStr, condecimal
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import declared_attr
from sqlalchemy.schema import CreateTable
from sqlmodel import JSON, AutoString, Column, Field, Relationship, Session, SQLModel, String, UniqueConstraint, select


class Color(str, enum.Enum):
    red = "r"
    blue = "b"


class TeamBase(SQLModel):
    name: str = Field(index=True)
    headquarters: str


class Team(TeamBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    heroes: List["Hero"] = Relationship(back_populates="team")


class HeroTeamLink(SQLModel, table=True):
    team_id: int | None = Field(default=None, foreign_key="team.id", primary_key=True, ondelete="CASCADE")
    hero_id: int | None = Field(default=None, foreign_key="heroes.id", primary_key=True)


class Hero(SQLModel, table=True):
    __tablename__ = "heroes"
    __table_args__ = (UniqueConstraint("name", "secret_name", name="uq_names"), {"comment": "heroes of old"})

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=50, unique=True)
    secret_name: str
    age: Optional[int] = Field(default=None, index=True)
    team_id: Optional[int] = Field(default=None, foreign_key="team.id")
    team: Optional[Team] = Relationship(back_populates="heroes")
    mail: Optional[EmailStr] = None


class Everything(SQLModel, table=True):
    key: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
    a: float
    b: bool = True
    c: datetime.datetime = Field(default_factory=datetime.datetime.utcnow, nullable=False)
    d: datetime.date
    e: datetime.time
    f: datetime.timedelta
    g: bytes
    h: Decimal = Field(max_digits=10, decimal_places=2)
    i: Color = Color.red
    j: dict = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    k: List[str] = Field(default=[], sa_type=JSON)
    l: str = Field(sa_column_kwargs={"server_default": "x", "comment": "an l"})
    m: Optional[str] = Field(default=None, sa_type=sa.Text)
    n: datetime.datetime = Field(sa_type=sa.DateTime(timezone=True), sa_column_kwargs={"server_default": sa.func.now()})
    o: condecimal(max_digits=5, decimal_places=3) = Field(default=0)
    p: str = Field(sa_column=Column("pp", String(20), unique=True))
    q: int = Field(sa_column_args=[sa.CheckConstraint("q > 1", name="ck_q")])
    r: str = Field(nullable=True)
    s: Optional[int] = Field(nullable=False)
    t: int | str | None = Field(default=None, sa_type=String)


class Mixin(SQLModel):
    created: datetime.datetime | None = Field(default=None, sa_type=sa.DateTime, sa_column_kwargs={"nullable": False})

    @declared_attr
    def __tablename__(cls) -> str:
        return "x_" + cls.__name__.lower()


class WithMixin(Mixin, table=True):
    id: int = Field(primary_key=True)
    value: str = Field("v", max_length=3)


class Schematic(SQLModel, table=True):
    __table_args__ = {"schema": "other"}
    id: int = Field(primary_key=True)


class HeroCreate(SQLModel):
    name: str
    age: int = Field(ge=0)


for dialect in (postgresql.dialect(), sqlite.dialect()):
    for table in SQLModel.metadata.sorted_tables:
        print(str(CreateTable(table).compile(dialect=dialect)).strip())
        print([(column.name, column.index, column.unique) for column in table.columns if column.index or column.unique])
print(list(SQLModel.metadata.tables))
hero = Hero(name="a", secret_name="b", age="not checked")
print(hero.age, hero.id, hero.team_id)
hero.id = 5
print(sorted(hero.model_dump().items()))
try:
    HeroCreate(name="x", age=-1)
except ValueError as error:
    print(error)
print(HeroCreate(name="x", age="3"))
print(Hero.model_validate({"name": "n", "secret_name": "s", "age": "7"}).age)
print(select(Hero).where(Hero.name == "x").compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
print(repr(sqlmodel.sql.sqltypes.AutoString()), AutoString(length=3).compile(dialect=postgresql.dialect()), sqlmodel.AutoString is sqlmodel.sql.sqltypes.AutoString)
print(sqlmodel.sql.sqltypes.AutoString().compile(dialect=postgresql.dialect()))
print(Hero.__tablename__, Team.__tablename__, Hero.__table__.c.keys(), issubclass(Hero, SQLModel))
