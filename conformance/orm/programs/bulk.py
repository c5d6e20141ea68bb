from prelude import dump, engine, refused, sa
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Item(Base):
    __tablename__ = "items"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))
    amount = sa.Column(sa.Integer, default=1)
    extra = sa.Column("extra_data", sa.JSON)


Base.metadata.create_all(engine)
with engine.connect() as connection:
    session = Session(bind=connection)
    session.bulk_insert_mappings(Item, [{"id": 1, "name": "a"}, {"id": 2, "name": "b", "amount": 5, "extra": {"k": [1]}}])
    session.bulk_save_objects([Item(id=3, name="c"), Item(id=4, name="d", extra=None)])
    dump(connection, Item)
    session.bulk_update_mappings(Item, [{"id": 1, "name": "A"}, {"id": 2, "extra": {"z": 1}}])
    dump(connection, Item)
    items = session.query(Item).order_by(Item.id).all()
    items[0].amount = 100
    session.bulk_save_objects(items)
    dump(connection, Item)
    with session.begin_nested() as nested:
        refused(session.bulk_update_mappings, Item, [{"id": 77, "name": "x"}])
        nested.rollback()
    for item in session.query(Item).yield_per(2):
        item.name = item.name * 2
    session.commit()
    dump(connection, Item)
    print(connection.in_transaction())
    items[1].extra["z"] = 2
    session.commit()
    print(items[1].extra)
    from sqlalchemy.orm.attributes import flag_modified

    items[1].extra["z"] = 3
    flag_modified(items[1], "extra")
    session.commit()
    print(items[1].extra)
    items[1].extra = {**items[1].extra, "y": None}
    session.flush()
    session.expire(items[1])
    print(items[1].extra, items[1].name)
    session.refresh(items[0])
    merged = session.merge(Item(id=1, name="merged"))
    print(merged is items[0], merged.name, merged.amount)
    other = session.merge(Item(id=50, name="fresh"))
    session.flush()
    print(other in session, other.amount)
    session.expunge(other)
    print(other in session)
    with session.no_autoflush:
        session.add(Item(id=60))
        print(session.query(Item).count())
    print(session.query(Item).count())
    nested = session.begin_nested()
    session.add(Item(id=61))
    session.flush()
    nested.rollback()
    print(session.query(Item).count())
    with session.begin_nested():
        session.add(Item(id=62))
    print(session.query(Item).count())
    try:
        with session.begin_nested():
            session.add(Item(id=62, name="twice"))
    except sa.exc.IntegrityError as error:
        print(type(error).__name__)
    print(session.query(Item).count())
    session.add(Item(id=62, name="again"))
    refused(session.flush) if False else None
    session.rollback()
    print(session.query(Item).count())
    session.commit()
    dump(connection, Item)
    a, b = session.get(Item, 1), session.get(Item, 12345)
    print(a.name, b)
    print(sorted(session.execute(sa.select(Item.id, Item.name).where(Item.id < 3)).mappings().all(), key=lambda row: row["id"]))
    insp = sa.inspect(Item)
    print([column.key for column in insp.columns], [column.name for column in insp.primary_key], insp.local_table.name)
    state = sa.inspect(a)
    print(state.persistent, state.transient, state.pending, state.detached, state.identity)
    print(sa.inspect(Item(id=5)).transient)
    refused(session.get, Item, (1, 2))
    print(list(Item.__table__.c.keys()), Item.extra.name, Item.__mapper__.class_.__name__)
