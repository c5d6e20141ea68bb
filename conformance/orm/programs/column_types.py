import datetime
import decimal
import enum
import uuid

from prelude import dump, engine, refused, sa
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Kind(enum.Enum):
    a = 1
    b = 2


class Lower(sa.types.TypeDecorator):
    impl = sa.String(20)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value and value.lower()

    def process_result_value(self, value, dialect):
        return value and value.upper()


class Parent(Base):
    __tablename__ = "parents"
    id = sa.Column(sa.Uuid, primary_key=True, default=uuid.uuid4)
    kind = sa.Column(sa.Enum(Kind))
    at = sa.Column(sa.DateTime, default=lambda: datetime.datetime(2024, 1, 2, 3, 4, 5))
    day = sa.Column(sa.Date)
    data = sa.Column(sa.JSON)
    raw = sa.Column(sa.LargeBinary)
    price = sa.Column(sa.Numeric(8, 3))
    plain = sa.Column(sa.Numeric)
    ok = sa.Column(sa.Boolean, nullable=False, default=True)
    low = sa.Column(Lower)
    real = sa.Column(sa.Float)
    changed = sa.Column(sa.Integer, default=0, onupdate=lambda: 99)


class Child(Base):
    __tablename__ = "children"
    id = sa.Column(sa.Integer, primary_key=True)
    parent_id = sa.Column(sa.ForeignKey("parents.id"))
    number = sa.Column(sa.Integer, server_default=sa.text("5"), nullable=False)
    made = sa.Column(sa.Integer, default=sa.select(sa.literal(41) + 1).scalar_subquery())


Base.metadata.create_all(engine)
key = uuid.UUID("12345678-1234-5678-1234-567812345678")
with Session(engine) as session:
    parent = Parent(id=key, kind=Kind.b, day=datetime.date(2024, 5, 6), data={"x": [1, None]}, raw=b"\x00\x01", price=decimal.Decimal("1.5"), plain=decimal.Decimal("2.25"), low="MiXed", real=1.5)
    session.add(parent)
    session.flush()
    child = Child(parent_id=key)
    session.add(child)
    session.commit()
    print(parent.id, parent.kind, parent.at, parent.day, parent.data, parent.raw, parent.price, parent.ok, parent.low, parent.real)
    print(child.parent_id == key, child.number, child.made, child.id)
    print(session.query(Child).filter(Child.parent_id == key).count(), session.query(Parent).filter(Parent.low == "MIXED").count())
    print(session.get(Parent, key) is parent, session.query(Parent.kind, Parent.low, Parent.day).one())
    parent.data = None
    parent.kind = "a"
    session.commit()
    print(parent.data, parent.kind, parent.changed)
    print(session.execute(sa.text("select changed from parents")).scalar())
    session.query(Parent).update({"low": "OTHER"})
    session.commit()
    print(parent.low, session.execute(sa.text("select low from parents")).scalar())
    child.number = Child.number + 10
    session.commit()
    print(child.number)
    child.number = None
    refused(session.commit)
    session.rollback()
    print(child.number)
    session.add(Parent(id=key, ok=False))
    refused(session.flush)
    refused(session.query(Parent).all)
    session.rollback()
    print(session.query(Parent).count())
