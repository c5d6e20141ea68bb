import datetime
import decimal
import enum
import uuid
from typing import Annotated, List, Literal, Optional

from prelude import dump, engine, refused, sa
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, MappedAsDataclass, Session, as_declarative, column_property, composite, declarative_base,
    declared_attr, deferred, mapped_column, registry, relationship, synonym, validates
)

intpk = Annotated[int, mapped_column(primary_key=True)]
name50 = Annotated[str, mapped_column(sa.String(50), nullable=False)]
str30 = Annotated[str, 30]
user_fk = Annotated[int, mapped_column(sa.ForeignKey("user_account.id", ondelete="CASCADE"), index=True)]
stamp = Annotated[datetime.datetime, mapped_column(server_default=sa.func.now())]


def show(cls):
    print(cls.__table__.fullname, cls.__table__.comment)
    for column in cls.__table__.columns:
        keys = [key.target_fullname for key in column.foreign_keys]
        print("  ", column.name, column.key, str(column.type), column.nullable, column.primary_key, keys, column.server_default is not None)


class Color(enum.Enum):
    red = "r"
    green = "g"


class Base(DeclarativeBase):
    metadata = sa.MetaData(naming_convention={"ix": "ix_%(column_0_label)s", "pk": "pk_%(table_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s"})
    type_annotation_map = {str30: sa.String(30), decimal.Decimal: sa.Numeric(10, 2), dict[str, str]: sa.JSON}


class Stamped:
    created: Mapped[stamp]
    updated: Mapped[Optional[datetime.datetime]] = mapped_column(onupdate=datetime.datetime.now)

    @declared_attr
    def owner_id(cls) -> Mapped[Optional[int]]:
        return mapped_column(sa.ForeignKey("user_account.id"))

    @declared_attr.directive
    def __tablename__(cls):
        return cls.__name__.lower()


class User(Base):
    __tablename__ = "user_account"
    __table_args__ = (sa.UniqueConstraint("name", name="uq_user_name"), {"comment": "people"})
    id: Mapped[intpk]
    name: Mapped[name50]
    nick: Mapped[Optional[str30]]
    full: Mapped[str | None] = mapped_column("fullname", sa.String(80))
    color: Mapped[Color] = mapped_column(default=Color.red)
    state: Mapped[Literal["on", "off"]] = mapped_column(server_default="on")
    price: Mapped[Optional[decimal.Decimal]]
    uid: Mapped[uuid.UUID] = mapped_column(default=uuid.uuid4)
    data: Mapped[Optional[dict[str, str]]]
    flag: Mapped[bool] = mapped_column(default=False)
    addresses: Mapped[List["Address"]] = relationship(back_populates="user", cascade="all, delete-orphan")

    @validates("nick")
    def check(self, key, value):
        if value == "bad":
            raise ValueError(f"{key} is bad")
        return value and value.lower()


class Address(Base):
    __tablename__ = "address"
    id: Mapped[intpk]
    email: Mapped[str]
    user_id: Mapped[user_fk]
    user: Mapped["User"] = relationship(back_populates="addresses")


class Document(Stamped, Base):
    id: Mapped[int] = mapped_column(sa.Integer, primary_key=True)
    body: Mapped[Optional[bytes]]


for model in (User, Address, Document):
    sa.inspect(model)
    show(model)
Base.metadata.create_all(engine)
print([index["name"] for index in sa.inspect(engine).get_indexes("address")])
print([table.name for table in Base.metadata.sorted_tables], sorted(m.class_.__name__ for m in Base.registry.mappers))
with Session(engine) as session:
    user = User(name="ann", nick="ANNIE", full="Ann A.", price=decimal.Decimal("1.50"), data={"a": "b"})
    user.addresses.append(Address(email="a@x"))
    user.addresses.append(Address(email="b@x"))
    session.add(user)
    session.commit()
    print(user.id, user.nick, user.full, user.color, user.state, user.price, type(user.uid).__name__, user.data, user.flag)
    print([a.email for a in user.addresses], user.addresses[0].user is user)
    print(session.query(User).filter(User.full == "Ann A.").one() is user, session.query(User.full).all(), session.query(User).filter_by(full="x").all())
    print(session.execute(sa.select(User.full, User.name)).one().full, session.execute(sa.update(User).values(full="Z")).rowcount, user.full)
    refused(setattr, user, "nick", "bad")
    user.addresses.pop()
    session.commit()
    dump(session.connection(), Address)
    session.delete(user)
    session.commit()
    dump(session.connection(), Address)
print(User.full.key, User.__table__.c.fullname.name, sa.inspect(User).columns.keys() if hasattr(sa.inspect(User).columns, "keys") else None)

reg = registry()


@reg.mapped
class Plain:
    __tablename__ = "plain"
    id = sa.Column(sa.Integer, primary_key=True)
    _value = sa.Column("value", sa.Integer)
    value = synonym("_value")
    big = deferred(sa.Column(sa.Text))
    x = sa.Column(sa.Integer)
    y = sa.Column(sa.Integer)
    total = column_property(x + y)


class Imperative:
    pass


class Line:
    def __init__(self, text=None):
        self.text = text


lines = sa.Table("lines", reg.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.String(10)),
                 sa.Column("imp_id", sa.ForeignKey("imps.id")))
imps = sa.Table("imps", reg.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer))
reg.map_imperatively(Imperative, imps, properties={"lines": relationship(Line, backref="imp"), "number": imps.c.n})
reg.map_imperatively(Line, lines)
reg.metadata.create_all(engine)
with Session(engine) as session:
    plain = Plain(value=3, big="long", x=1, y=2)
    session.add(plain)
    imp = Imperative()
    imp.number = 5
    imp.lines = [Line("a"), Line("b")]
    session.add(imp)
    session.commit()
    print(plain.value, plain._value, plain.big, plain.total)
    print(session.query(Plain).filter(Plain.value == 3).count(), session.query(Plain.total).scalar())
    print(imp.number, [line.text for line in imp.lines], imp.lines[0].imp is imp)
    dump(session.connection(), imps, lines)


@as_declarative()
class Auto:
    id = sa.Column(sa.Integer, primary_key=True)

    @declared_attr
    def __tablename__(cls):
        return "auto_" + cls.__name__.lower()

    def describe(self):
        return f"{type(self).__name__} {self.id}"


class Thing(Auto):
    label = sa.Column(sa.String(5))


show(Thing)
print(Thing(id=4).describe())


class DBase(MappedAsDataclass, DeclarativeBase):
    pass


class Point(DBase):
    __tablename__ = "point"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    x: Mapped[int]
    y: Mapped[int] = mapped_column(default=0)
    tags: Mapped[Optional[str]] = mapped_column(default=None, repr=False)


print(Point(1), Point(1, 2) == Point(1, 2), Point(x=3, y=4).y)
refused(Point)
refused(Point, 1, 2, 3, 4)
DBase.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Point(5, 6))
    session.commit()
    print(session.scalars(sa.select(Point)).one())
