"""What engines do with their arguments. Needs the server of scripts/with-postgres."""

import os

import sqlalchemy as sa
u = os.environ["STILLHEAD_TEST_POSTGRES_URL"]
for lv in ["bogus", "AUTOCOMMIT", "READ COMMITTED", "REPEATABLE_READ", "serializable", "READ UNCOMMITTED"]:
    try:
        e = sa.create_engine(u, isolation_level=lv)
        with e.connect() as c:
            print(lv, c.exec_driver_sql("show transaction_isolation").scalar(), c.get_isolation_level(), c.in_transaction())
    except Exception as x: print(lv, type(x).__name__, x)
    try:
        e = sa.create_engine(u)
        with e.connect().execution_options(isolation_level=lv) as c:
            print(lv, c.exec_driver_sql("show transaction_isolation").scalar(), c.get_isolation_level(), c.in_transaction())
    except Exception as x: print(lv, type(x).__name__, x)
e = sa.create_engine(u, execution_options={"isolation_level": "SERIALIZABLE"})
with e.connect() as c: print(c.exec_driver_sql("show transaction_isolation").scalar(), dict(c.get_execution_options()))
e2 = e.execution_options(isolation_level="AUTOCOMMIT")
with e2.connect() as c: print(c.get_isolation_level(), c.in_transaction())
e = sa.create_engine(u, connect_args={"options": "-csearch_path=foo,bar -c lock_timeout=3s", "application_name": "hello"})
with e.connect() as c: print(c.exec_driver_sql("select current_setting('search_path'), current_setting('lock_timeout'), current_setting('application_name')").fetchone())
e = sa.engine_from_config({"sqlalchemy.url": u, "sqlalchemy.connect_args": {"options": "-csearch_path=foo"}, "sqlalchemy.echo": "false", "sqlalchemy.pool_size": "3", "sqlalchemy.isolation_level": "SERIALIZABLE"}, poolclass=None)
with e.connect() as c: print(c.exec_driver_sql("select current_setting('search_path'), current_setting('transaction_isolation')").fetchone())
uu = sa.URL.create("postgresql", username="stillhead", password="secret", host="localhost", port=sa.make_url(u).port, database="postgres", query={"application_name": "a b+c%d"})
print(repr(uu).replace(str(uu.port), "P"), uu.render_as_string(hide_password=False).replace(str(uu.port), "P"))
with sa.create_engine(uu).connect() as c: print(c.exec_driver_sql("select current_user, current_setting('application_name')").fetchone())
for bad in ["postgres://x/y", "postgresql+bogus://x", "mysqlx://h", "", "x", None, 5]:
    try: sa.create_engine(bad); print("ok")
    except Exception as x: print(type(x).__name__, str(x).splitlines()[0])
