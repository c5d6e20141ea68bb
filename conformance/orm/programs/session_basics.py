from prelude import dump, engine, refused, sa
from sqlalchemy.orm import Session, declarative_base, sessionmaker

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(50), nullable=False)
    score = sa.Column(sa.Integer, default=7)
    kind = sa.Column(sa.String(10), server_default="plain")
    note = sa.Column("remark", sa.Text)

    def __repr__(self):
        return f"User({self.id}, {self.name!r})"


Base.metadata.create_all(engine)
session = Session(bind=engine)
ann = User(name="ann")
print(ann.id, ann.score, ann.kind, ann in session)
session.add(ann)
print(ann in session, ann in session.new, ann.id)
session.flush()
print(ann.id, ann.score, ann.kind, ann.note)
session.add_all([User(name="bob", score=3), User(name="cid", score=None, note="n"), User(id=10, name="dan", kind="x")])
session.commit()
dump(session.connection(), User)
print([(u.id, u.name, u.score, u.kind, u.note) for u in session.query(User).order_by(User.id)])
bob = session.query(User).filter_by(name="bob").one()
print(bob is session.get(User, bob.id), bob is session.query(User).get(bob.id))
bob.name = "bobby"
bob.note = "changed"
print(session.dirty, session.is_modified(bob))
print(session.query(User.name, User.note).filter(User.note.isnot(None)).order_by(User.id).all())
row = session.query(User.name, User.note).filter(User.id == 2).one()
print(row.name, row.note, row[0], row._mapping["note"], row._fields)
session.rollback()
print(bob.name, bob.note)
print(session.query(User).filter(User.score > 2).count(), session.query(User).count())
print(session.query(User).filter(User.name.in_(["ann", "dan"])).order_by(User.name.desc()).all())
print(session.query(User.name).order_by(User.id).first(), session.query(User).filter(User.id == 99).first())
refused(session.query(User).filter(User.id == 99).one)
refused(session.query(User).one)
refused(session.query(User).one_or_none)
print(session.query(User).filter(User.id == 99).one_or_none())
print(session.query(User.name).filter(User.id == 1).scalar(), session.query(sa.func.max(User.id)).scalar())
print(session.query(User).filter(User.id == 2).scalar())
print(session.query(User).order_by(User.id).limit(2).all(), session.query(User).order_by(User.id).offset(2).limit(5).all())
print(session.query(User).order_by(User.id)[1:3], session.query(User).order_by(User.id)[0])
print(session.query(User.kind, sa.func.count(User.id)).group_by(User.kind).having(sa.func.count() > 1).all())
print(session.query(sa.distinct(User.kind)).order_by(User.kind).all(), session.query(User.kind).distinct().count())
session.delete(bob)
print(bob in session, bob in session.deleted)
session.flush()
print(bob in session, session.query(User).count())
session.rollback()
print(bob in session, session.query(User).count(), bob.name)
print(session.execute(sa.select(User).where(User.id < 3).order_by(User.id)).scalars().all())
print(session.scalars(sa.select(User.name).order_by(User.name)).all(), session.scalar(sa.select(sa.func.count()).select_from(User)))
print([(row.User.name, row.score) for row in session.execute(sa.select(User, User.score).order_by(User.id))])
print(session.execute(sa.text("select count(*) from users where score = :s"), {"s": 7}).scalar_one())
print(session.query(User).filter(User.id > 1).update({"score": 50}), bob.score)
print(session.query(User).filter(User.id > 1).update({User.score: User.score + 1}, synchronize_session=False))
print(session.query(User).filter(User.id == 10).delete(synchronize_session="fetch"))
session.commit()
dump(session.connection(), User)
print(session.query(session.query(User).filter(User.id == 1).exists()).scalar())
session.execute(sa.update(User).where(User.id == 1).values(name="anna"))
session.execute(sa.insert(User), [{"name": "x"}, {"name": "y"}])
session.execute(sa.delete(User).where(User.name == "x"))
print(ann.name)
session.commit()
session.close()
print(ann in session)
refused(lambda: ann.name)
Factory = sessionmaker(bind=engine, autoflush=False, expire_on_commit=False, future=True)
with Factory() as session:
    new = User(name="zed")
    session.add(new)
    print(session.query(User).filter_by(name="zed").count())
    session.commit()
print(new.name, new.id is not None)
with Factory.begin() as session:
    session.add(User(name="in block"))
with Session(engine) as session, session.begin():
    session.add(User(name="in other block"))
try:
    with Factory.begin() as session:
        session.add(User(name="lost"))
        raise ValueError("stop")
except ValueError as error:
    print(error)
with engine.connect() as connection:
    dump(connection, User)
refused(Session().query(User).all)
refused(session.query, 5) if False else None
refused(session.add, 5)
refused(User, wrong=1)
