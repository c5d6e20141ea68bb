"""Where URLs lead to, with each driver, or why nowhere. Needs the server of scripts/with-postgres."""

import asyncio
import os

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import create_async_engine

SERVER = sa.make_url(os.environ["STILLHEAD_TEST_POSTGRES_URL"])
PORT = str(SERVER.port)
SOCKET = os.environ["STILLHEAD_TEST_POSTGRES_SOCKET"]
CA = os.environ["STILLHEAD_TEST_POSTGRES_CA"]
QUERY = sa.text(
    "SELECT current_user || ' ' || current_database() || ' ' || current_setting('search_path') || ' '"
    " || current_setting('application_name') || ' ssl=' || (SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid())"
    " || ' ' || coalesce(host(inet_server_addr()), 'socket')"
)

FORMS = """
{d}://postgres@localhost:{port}/postgres
{d}://postgres@localhost:{port}
{d}://postgres@/postgres?host={socket}&port={port}
{d}://postgres@:{port}/postgres?host={socket}
{d}://postgres@/postgres?unix_sock={socket}/.s.PGSQL.{port}
{d}://postgres@%2Ftmp%2Fno:{port}/postgres
{d}://postgres@/postgres?host=localhost:1&host=localhost:{port}
{d}://postgres@/postgres?host=localhost,localhost&port=1,{port}
{d}://postgres@/postgres?host=localhost&host=127.0.0.1&port={port}
{d}://postgres@/postgres?host=localhost,localhost&port={port}
{d}://postgres@/postgres?host=localhost,localhost&port={port},1,2
{d}://postgres@:{port}/postgres?host=localhost:1&host=127.0.0.1:1
{d}://postgres@localhost:1,localhost:{port}/postgres
{d}://postgres@localhost,127.0.0.1:{port}/postgres
{d}://postgres@[::1]:1/postgres
{d}://postgres@localhost:{port}/postgres?host=nohost.invalid
{d}://postgres@localhost:1/postgres?port={port}
{d}://postgres@localhost:{port}/postgres?host=127.0.0.1:{port}
{d}://postgres@/postgres?host=127.0.0.1:{port}
{d}://postgres@localhost:99999/postgres
{d}://stillhead:secret@localhost:{port}/postgres
{d}://stillhead:wr%40ng@localhost:{port}/postgres
{d}://stillhead@localhost:{port}/postgres
{d}://postgres@localhost:{port}/postgres?user=stillhead&password=secret
{d}://localhost:{port}/postgres?user=postgres
{d}://localhost:{port}/postgres
{d}://postgres@localhost:{port}/?dbname=postgres
{d}://postgres@localhost:{port}/?database=postgres
{d}://postgres@localhost:{port}/nope
{d}://postgres@localhost:1/postgres
{d}://postgres@localhost:{port}/postgres?sslmode=require
{d}://postgres@localhost:{port}/postgres?sslmode=disable
{d}://postgres@localhost:{port}/postgres?sslmode=allow
{d}://postgres@localhost:{port}/postgres?sslmode=prefer
{d}://postgres@localhost:{port}/postgres?sslmode=verify-full&sslrootcert={ca}
{d}://postgres@localhost:{port}/postgres?sslmode=verify-full&sslrootcert=/nope.crt
{d}://postgres@127.0.0.1:{port}/postgres?sslmode=verify-ca&sslrootcert={ca}
{d}://postgres@localhost:{port}/postgres?sslmode=bogus
{d}://postgres@localhost:{port}/postgres?ssl=require
{d}://postgres@localhost:{port}/postgres?ssl=disable
{d}://postgres@localhost:{port}/postgres?ssl=true
{d}://postgres@localhost:{port}/postgres?options=-csearch_path%3Dfoo
{d}://postgres@localhost:{port}/postgres?options=-c%20search_path%3Dfoo%5C%20bar
{d}://postgres@localhost:{port}/postgres?application_name=my+app
{d}://postgres@localhost:{port}/postgres?connect_timeout=3
{d}://postgres@localhost:{port}/postgres?command_timeout=3
{d}://postgres@localhost:{port}/postgres?prepared_statement_cache_size=0
{d}://postgres@localhost:{port}/postgres?client_encoding=utf8
{d}://postgres@localhost:{port}/postgres?client_encoding=latin1
{d}://postgres@localhost:{port}/postgres?target_session_attrs=read-write
{d}://postgres@localhost:{port}/postgres?target_session_attrs=read-only
{d}://postgres@localhost:{port}/postgres?target_session_attrs=primary
{d}://postgres@localhost:{port}/postgres?target_session_attrs=standby
{d}://postgres@localhost:{port}/postgres?target_session_attrs=prefer-standby
{d}://postgres@localhost:{port}/postgres?target_session_attrs=bogus
{d}://postgres@localhost:{port}/postgres?keepalives_idle=30&keepalives=1
{d}://postgres@localhost:{port}/postgres?hostaddr=127.0.0.1
{d}://postgres@whatever:{port}/postgres?hostaddr=127.0.0.1
{d}://postgres@localhost:{port}/postgres?service=nope
{d}://postgres@localhost:{port}/postgres?channel_binding=bogus
{d}://stillhead:secret@localhost:{port}/postgres?channel_binding=require
{d}://postgres@localhost:{port}/postgres?gssencmode=disable
{d}://postgres@localhost:{port}/postgres?load_balance_hosts=random
{d}://postgres@localhost:{port}/postgres?bogus=1
{d}://postgres@localhost:{port}/postgres?sslmod=require
""".split()


def asynchronous(url, keywords):
    async def ask():
        engine = create_async_engine(url, **keywords)
        try:
            async with engine.connect() as connection:
                return (await connection.execute(QUERY)).scalar()
        finally:
            await engine.dispose()

    return asyncio.run(ask())


def ask(url, **keywords):
    url = sa.make_url(url)
    if url.get_driver_name() in ("asyncpg", "psycopg_async"):
        return asynchronous(url, keywords)
    with sa.create_engine(url, **keywords).connect() as connection:
        return connection.execute(QUERY).scalar()


def masked(text):
    return text.replace(PORT, "PORT").replace(SOCKET, "SOCKET").replace(CA, "CA")


def show(driver, url, **keywords):
    try:
        answer = ask(url, **keywords)
    except Exception as error:
        answer = type(error).__name__ + ": " + str(error).splitlines()[0]
        worded = isinstance(error, (TypeError, ValueError)) or type(error).__name__ == "ArgumentError"
        if driver in ("asyncpg", "pg8000") and not worded:
            # Their errors of the connection have psycopg's words with Stillhead.
            answer = "an error"
    print(masked(url), keywords or "", "=>", masked(answer))


if __name__ == "__main__":
    for form in FORMS:
        for driver in ["psycopg", "psycopg2", "asyncpg", "pg8000"]:
            url = form.format(d="postgresql+" + driver, port=PORT, socket=SOCKET, ca=CA)
            # What is beside the point here: pg8000 has no lists of hosts, asyncpg none without a query.
            if driver in ("pg8000", "asyncpg") and "," in url:
                continue
            if driver == "pg8000" and "host=" in url:
                continue
            show(driver, url)
    server = f"postgres@localhost:{PORT}/postgres"
    show("psycopg", f"postgresql://{server}", connect_args={"options": "-csearch_path=foo", "application_name": "x", "keepalives": 1})
    show("psycopg", f"postgresql://{server}", connect_args={"sslmode": "disable", "connect_timeout": 3, "prepare_threshold": None})
    show("psycopg", f"postgresql+psycopg_async://{server}", connect_args={"options": "-csearch_path=foo"})
    show("psycopg", f"postgresql://{server}", connect_args={"server_settings": {"search_path": "foo"}})
    show("asyncpg", f"postgresql+asyncpg://{server}", connect_args={"server_settings": {"search_path": "foo, bar", "application_name": "a\\b c"}})
    show("asyncpg", f"postgresql+asyncpg://{server}", connect_args={"ssl": False, "timeout": 10, "statement_cache_size": 0, "command_timeout": 60})
    show("asyncpg", f"postgresql+asyncpg://{server}", connect_args={"ssl": "require"})
    show("asyncpg", f"postgresql+asyncpg://{server}", connect_args={"sslmode": "require"})
    show("pg8000", f"postgresql+pg8000://{server}", connect_args={"application_name": "x", "timeout": 5})
    for name, value in [("PGUSER", "stillhead"), ("PGPASSWORD", "secret"), ("PGDATABASE", "postgres"), ("PGPORT", PORT), ("PGHOST", "localhost")]:
        os.environ[name] = value
    for driver in ["psycopg", "psycopg2", "asyncpg", "pg8000"]:
        show(driver, f"postgresql+{driver}://")
    os.environ["PGAPPNAME"] = "from the environment"
    os.environ["PGOPTIONS"] = "-csearch_path=there"
    os.environ["PGSSLMODE"] = "disable"
    for url in ["postgresql://", "postgresql://?sslmode=require&application_name=own", "postgresql://?options=", f"postgresql://postgres@:{PORT}/"]:
        show("psycopg", url)
    os.environ["PGTARGETSESSIONATTRS"] = "standby"
    show("psycopg", "postgresql://")
    os.environ["PGTARGETSESSIONATTRS"] = "any"
    os.environ["PGHOST"] = "localhost,localhost"
    os.environ["PGPORT"] = "1," + PORT
    show("psycopg", "postgresql://")
    show("psycopg", "postgresql://localhost/")
    os.environ["PGHOST"] = SOCKET
    os.environ["PGPORT"] = PORT
    show("psycopg", "postgresql://postgres@/")
