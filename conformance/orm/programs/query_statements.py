"""A `Query` where a statement is expected."""
from prelude import dump, engine, sa
from sqlalchemy.exc import ObjectNotExecutableError
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


class Copy(Base):
    __tablename__ = "copies"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


Base.metadata.create_all(engine)
session = Session(bind=engine)
session.add_all([User(id=number, name=f"user {number}") for number in range(1, 6)])
session.commit()



def execute(bind, query, *params):
    """Before 2.1 a query could be executed; since then it has to be its statement."""
    try:
        return bind.execute(query, *params)
    except ObjectNotExecutableError:
        return bind.execute(query.statement, *params)


query = session.query(User).filter(User.id > 1).order_by(User.id)
print(sa.inspect(query) is query, sa.inspect(query).session is session)
result = execute(session, query)
while rows := result.fetchmany(3):
    for row in rows:
        print(type(row[0]).__name__, row[0].id, row.User.name)
        row[0].name += "!"
    session.commit()
named = session.query(User.id, User.name).filter(User.name == sa.bindparam("who"))
print(execute(session, named, {"who": "user 2!"}).all())

names = session.query(User.id, User.name).filter(User.id < 3)
session.execute(sa.insert(Copy).from_select(["id", "name"], names))
dump(session, Copy)
print(execute(session.connection(), names.order_by(User.id)).all())
texts = sa.select("no " + sa.func.cast(User.id, sa.types.String)).order_by(User.id)
print(session.scalars(texts).all())
session.close()

index = sa.Index("by_name", Copy.name, unique=True, sqlite_where=Copy.id > 3, postgresql_using="gin")
options = index.dialect_options
print(options["sqlite"].get("where") is index.dialect_kwargs["sqlite_where"], options["postgresql"]["using"])
print(sorted(dict(options["postgresql"]).items()), "where" in options["mysql"])
options["postgresql"]["where"] = condition = Copy.id > 5
print(index.dialect_kwargs["postgresql_where"] is condition, index.dialect_options["postgresql"].get("where") is condition)
print(options["mysql"].get("where", 1), options["oracle"]["bitmap"])
by_string = sa.Table("notes", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("at", sa.Date), sa.Index("i", "at", sa.text("id")))
print([[column.name for column in index.columns] for index in by_string.indexes])
