"""Sessions and connections that nobody closes: once they are gone, their locks are gone too."""

import asyncio
import gc

from prelude import engine, sa, url
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, scoped_session, sessionmaker


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def again():
    gc.collect()
    if not url.startswith("sqlite"):
        with engine.begin() as connection:
            connection.execute(sa.text("SET lock_timeout = 3000"))
            connection.execute(sa.text("DROP TABLE IF EXISTS items"))
    Base.metadata.create_all(engine)


def added():
    session = Session(engine)
    session.add(Item(name="gone"))
    session.flush()
    print(session.scalars(sa.select(Item.name)).all())
    session.rollback()
    session.add(Item(name="gone"))
    session.flush()


def committed():
    session = sessionmaker(engine)()
    item = Item(name="kept")
    session.add(item)
    session.commit()
    print(item.name)
    return item


def read():
    print(engine.connect().execute(sa.select(sa.func.count()).select_from(Item)).all())
    connection = engine.connect()
    transaction = connection.begin()
    print(transaction.is_active, connection.execute(sa.select(Item.name)).all())


def scoped():
    session = scoped_session(sessionmaker(engine))
    print(session.query(Item).count())


for function in (committed, read, scoped, added):
    again()
    result = function()
    del result
again()


async def main():
    async_url = url.replace("sqlite:", "sqlite+aiosqlite:")
    other = create_async_engine(async_url)
    async with other.begin() as connection:
        await connection.run_sync(Base.metadata.drop_all)
        await connection.run_sync(Base.metadata.create_all)
    make = async_sessionmaker(other, expire_on_commit=False)
    async with make() as session:
        session.add(Item(name="a"))
        await session.commit()
    async with make.begin() as session:
        session.add(Item(name="b"))
    session = AsyncSession(other)
    print((await session.execute(sa.select(Item.id, Item.name).order_by(Item.id))).all())
    await session.close()
    async with other.connect() as connection:
        print((await connection.execute(sa.select(sa.func.count()).select_from(Item))).scalar())
    async with AsyncSession(other) as session:
        async for row in await session.stream(sa.select(Item.name).order_by(Item.id)):
            print(row)
        print(await session.run_sync(lambda it: it.query(Item).count()))
    async with other.begin() as connection:
        await connection.run_sync(Base.metadata.drop_all)
    await other.dispose()


asyncio.run(main())
