"""Which file URLs lead to, or why none. Runs in a folder of its own, in which there is a folder `sub`."""

import asyncio
import os

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import create_async_engine

HERE = os.getcwd()
FORMS = """
sqlite://
sqlite:///
sqlite:///:memory:
sqlite+pysqlite:///:memory:
sqlite:///a.db
sqlite:///sub/a.db
sqlite:///nosub/a.db
sqlite:///{here}/abs.db
sqlite:///./dot.db
sqlite:///sub/../up.db
sqlite:///a%20b.db
sqlite:///a+b.db
sqlite:///ü.db
sqlite:///file:a.db
sqlite:///file:a.db?uri=true
sqlite:///file:a.db?mode=ro&uri=true
sqlite:///file:new.db?mode=ro&uri=true
sqlite:///file:new.db?mode=rw&uri=true
sqlite:///file:new2.db?mode=rwc&uri=true
sqlite:///file:a.db?mode=bogus&uri=true
sqlite:///file::memory:?cache=shared&uri=true
sqlite:///file:a.db?immutable=1&uri=true
sqlite:///file:a.db?vfs=unix-none&uri=true
sqlite:///file:a.db?vfs=bogus&uri=true
sqlite:///file:{here}/a.db?uri=1
sqlite:///a.db?uri=true
sqlite:///a.db?uri=bogus
sqlite:///a.db?timeout=3.5
sqlite:///a.db?timeout=x
sqlite:///a.db?check_same_thread=false
sqlite:///a.db?check_same_thread=bogus
sqlite:///a.db?detect_types=3
sqlite:///a.db?detect_types=x
sqlite:///a.db?isolation_level=IMMEDIATE
sqlite:///a.db?cached_statements=5
sqlite:///?uri=true
sqlite:///sub
sqlite:////nonexistent/a.db
sqlite:///a.db#frag
sqlite://host/a.db
sqlite://user@/a.db
sqlite://user:pw@host:1/a.db
sqlite+aiosqlite:///a.db
sqlite+aiosqlite:///:memory:
sqlite+aiosqlite:///a.db?timeout=3
sqlite+aiosqlite:///file:a.db?mode=ro&uri=true
sqlite+bogus:///a.db
sqlite:a.db
""".split()


def asynchronous(url):
    async def ask():
        async with create_async_engine(url).connect() as connection:
            return (await connection.exec_driver_sql("PRAGMA database_list")).fetchall()

    return asyncio.run(ask())


def show(form, **keywords):
    url = form.format(here=HERE)
    try:
        if "aiosqlite" in url:
            rows = asynchronous(url)
        else:
            with sa.create_engine(url, **keywords).connect() as connection:
                rows = connection.exec_driver_sql("PRAGMA database_list").fetchall()
        answer = rows[0][2]
    except Exception as error:
        answer = type(error).__name__ + ": " + str(error).splitlines()[0]
    print(form, keywords or "", "=>", answer.replace(os.path.realpath(HERE), "HERE"))


for form in FORMS:
    show(form)
for arguments in [{"timeout": 30}, {"check_same_thread": False}, {"isolation_level": None}, {"uri": True}, {"bogus": 1}]:
    show("sqlite:///a.db", connect_args=arguments)
for level in ["AUTOCOMMIT", "SERIALIZABLE", "bogus"]:
    show("sqlite:///a.db", isolation_level=level)
