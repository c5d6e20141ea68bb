"""`RETURNING` of statements that put in or change several rows."""

from prelude import engine, sa
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(20))


table = sa.Table(
    "plain", Base.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.String, key="name")
)
Base.metadata.create_all(engine)
two = [{"name": "a"}, {"name": "b"}]
with engine.begin() as connection:
    print(connection.execute(sa.insert(table).values(two).returning(table.c.id, table.c.name)).all())
    print(connection.execute(sa.insert(table).returning(table.c.id, table.c.name), two).all())
    print(connection.execute(sa.insert(table).returning(table.c.id), two[:1]).all())
    print(connection.execute(sa.insert(table).returning(table), two).mappings().all())
    print(connection.scalars(sa.insert(table).returning(table.c.id), two).all())
    print(connection.execute(sa.insert(table), two).returns_rows)
    print(connection.execute(sa.insert(table).values(name="c").returning(table.c.id)).scalar_one())
    print(connection.execute(table.insert().values(two).returning(table.c.id)).scalars().all())
    copied = sa.insert(table).from_select(["name"], sa.select(table.c.name).where(table.c.id < 3))
    print(connection.execute(copied.returning(table.c.id)).fetchall())
    changed = sa.update(table).where(table.c.name == "b").values(name="z").returning(table.c.id)
    print(sorted(connection.execute(changed).fetchall()))
    print(sorted(connection.execute(sa.delete(table).where(table.c.name == "z").returning(table.c.id)).fetchall()))

with Session(engine) as session:
    print([(it.id, it.name) for it in session.scalars(sa.insert(Item).returning(Item), two)])
    print(session.execute(sa.insert(Item).returning(Item.id, Item.name), two).all())
    print([(it.id, it.name) for it in session.scalars(sa.insert(Item).values(two).returning(Item))])
    print([(it.id, it.name) for it in session.scalars(sa.insert(Item).values(name="c").returning(Item))])
    changed = sa.update(Item).where(Item.name == "a").values(name="w").returning(Item)
    print(sorted((it.id, it.name) for it in session.scalars(changed)))
