"""What `env.py` sets in the session that migrates: search paths, timeouts, a role, a schema for each tenant."""
import os
from alembic import context
import sqlalchemy as sa
from sqlalchemy import pool, text, event
url = os.environ["URL"]
case = os.environ["CASE"]
TENANTS = sa.create_engine(url)
with TENANTS.begin() as first:
    for name in ["t1", "t2"]:
        first.execute(text(f"CREATE SCHEMA IF NOT EXISTS {name}"))
    first.execute(text("GRANT ALL ON SCHEMA public, t1 TO stillhead"))
TENANTS.dispose()
def run(connection, **kw):
    context.configure(connection=connection, **kw)
    with context.begin_transaction():
        context.run_migrations()
kw = {}
if case == "args":
    kw["connect_args"] = {"options": "-csearch_path=t1 -clock_timeout=4s -cstatement_timeout=5min"}
engine = sa.create_engine(url, poolclass=pool.NullPool, **kw)
if case == "event":
    @event.listens_for(engine, "connect", insert=True)
    def set_path(dbapi_connection, connection_record):
        existing = dbapi_connection.autocommit
        dbapi_connection.autocommit = True
        cursor = dbapi_connection.cursor()
        cursor.execute("SET SESSION search_path='%s'" % "t1")
        cursor.execute("SET lock_timeout = '4s'")
        cursor.close()
        dbapi_connection.autocommit = existing
if case == "event2":
    @event.listens_for(sa.engine.Engine, "connect")
    def set_path(dbapi_connection, connection_record):
        with dbapi_connection.cursor() as cursor:
            cursor.execute("SET search_path TO t1")
        dbapi_connection.commit()
with engine.connect() as c:
    if case in ("plain", "args", "event", "event2"):
        run(c)
    elif case == "set":
        c.execute(text("SET search_path TO t1"))
        c.execute(text("SET lock_timeout = '3s'"))
        c.execute(text("SET statement_timeout TO 60000"))
        c.commit()
        run(c)
    elif case == "setnocommit":
        c.execute(text("SET search_path TO t1"))
        run(c)
    elif case == "setdialect":
        c.execute(text('set search_path to "%s"' % "t1"))
        c.commit()
        c.dialect.default_schema_name = "t1"
        run(c)
    elif case == "role":
        c.execute(text("SET ROLE stillhead"))
        c.commit()
        run(c)
    elif case == "inside":
        context.configure(connection=c)
        with context.begin_transaction():
            context.execute("SET LOCAL search_path TO t1")
            context.execute("SET lock_timeout TO '2s'")
            context.run_migrations()
    elif case == "begin":
        with c.begin():
            c.execute(text("SET LOCAL search_path TO t1"))
            run(c)
    elif case == "loop":
        for schema in ["t1", "t2"]:
            c.execute(text(f"CREATE SCHEMA IF NOT EXISTS {schema}"))
            c.execute(text(f"SET search_path TO {schema}"))
            c.commit()
            run(c, version_table_schema=schema)
    elif case == "loop2":
        for schema in ["t1", "t2"]:
            with engine.begin() as d:
                d.execute(text(f"SET LOCAL search_path TO {schema}, public"))
                run(d, version_table_schema=schema, include_schemas=True)
    elif case == "loop3":
        context.configure(connection=c, version_table="v1", version_table_schema="t1")
        with context.begin_transaction():
            for schema in ["t1"]:
                context.execute(f"set search_path to {schema}")
                context.run_migrations()
    elif case == "defschema":
        run(c, version_table="vt", version_table_schema="t2", version_table_pk=False)
    c.rollback()
    c.execute(text("RESET ROLE"))
    c.commit()
    print(c.execute(text("SELECT schemaname, tablename, tableowner FROM pg_tables WHERE schemaname IN ('public', 't1', 't2') ORDER BY 1, 2")).fetchall())
