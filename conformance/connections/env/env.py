"""What `env.py` does with connections of its own before and beside the run."""
import os
from alembic import context
import sqlalchemy as sa
from sqlalchemy import engine_from_config, pool, text, event
config = context.config
url = os.environ["URL"]
case = os.environ["CASE"]
engine = sa.create_engine(url, poolclass=pool.NullPool)
def tables(c):
    return sorted(sa.inspect(c).get_table_names())
def run(connection, **kw):
    context.configure(connection=connection, **kw)
    with context.begin_transaction():
        context.run_migrations()
if case == "1":
    a = engine.connect()
    print(a.execute(text("select 1")).scalar(), a.in_transaction())
    with engine.connect() as b:
        run(b)
    print(tables(a))
    a.close()
elif case == "2":
    with engine.connect() as b:
        b.execute(text("PRAGMA foreign_keys=ON"))
        b.commit()
        print(b.in_transaction())
        run(b)
elif case == "3":
    with engine.connect() as b:
        b.execute(text("CREATE TABLE pre (id int)"))
        b.execute(text("SELECT * FROM pre"))
    with engine.connect() as b:
        print(tables(b))
        b.rollback()
        run(b)
elif case == "4":
    with engine.connect() as b:
        b.execute(text("CREATE TABLE pre (id int)"))
        b.execute(text("INSERT INTO pre VALUES (1)"))
    with engine.connect() as b:
        print(tables(b), b.in_transaction())
        b.commit()
        print(b.execute(text("SELECT count(*) FROM pre")).scalar() if "pre" in tables(b) else None)
        b.rollback()
        run(b)
elif case == "5":
    @event.listens_for(engine, "connect")
    def go(dbapi, record):
        cur = dbapi.cursor()
        cur.execute("PRAGMA foreign_keys=ON")
        cur.close()
    with engine.connect() as b:
        run(b)
elif case == "6":
    with engine.connect() as b:
        b.execute(text("select 1"))
        run(b)
elif case == "7":
    with engine.connect() as b:
        b.execute(text("select 1"))
        run(b)
        b.commit()
elif case == "8":
    with engine.connect() as b:
        b.execute(text("CREATE TABLE pre (id int)"))
        run(b)
elif case == "9":
    with engine.begin() as b:
        b.execute(text("CREATE TABLE pre (id int)"))
        run(b)
elif case == "10":
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as b:
        b.execute(text("CREATE TABLE pre (id int)"))
        print(b.in_transaction())
        run(b)
elif case == "11":
    with engine.connect() as b, engine.connect() as c:
        print(c.execute(text("select 1")).scalar())
        run(b)
        c.rollback()
        print(tables(c))
elif case == "12":
    with engine.connect() as b:
        run(b, transaction_per_migration=True)
        print(b.in_transaction(), tables(b), b.in_transaction())
elif case == "13":
    with engine.connect() as b:
        t = b.begin()
        try:
            t2 = b.begin()
        except Exception as e: print(type(e).__name__)
        b.execute(text("CREATE TABLE pre (id int)"))
        t.rollback()
        print(t.is_active, b.in_transaction(), tables(b)); b.rollback()
        run(b)
