"""Writes down what real Alembic does with the projects here, on both databases: `scripts/with-postgres V/bin/python generate.py`.

Alembic and the drivers of ../urls/requirements.txt have to be installed. Cases whose outcome differs on purpose are left
out: those that leave part of a revision on SQLite.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import sqlalchemy as sa

here = pathlib.Path(__file__).parent.resolve()
# Project, database, cases; `tests/connections.rs` of the program reads them from the names of the goldens.
RUNS = [
    ("second", "sqlite", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ("env", "sqlite", [1, 2, 3, 4, 5, 7, 9, 10, 11, 12]),
    ("env", "postgres", [1, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13]),
    (
        "settings",
        "postgres",
        ["plain", "args", "event", "event2", "set", "setnocommit", "setdialect", "role", "inside", "begin", "loop", "loop2"]
        + ["loop3", "defschema"],
    ),
]
server = sa.create_engine(os.environ["STILLHEAD_TEST_POSTGRES_URL"], isolation_level="AUTOCOMMIT")


def state(url):
    """The tables, the rows of `y`, the version."""
    with sa.create_engine(url, poolclass=sa.pool.NullPool).connect() as connection:
        tables = sorted(sa.inspect(connection).get_table_names())
        lines = [" ".join(["tables", *tables])]
        for table, column in [("y", "id"), ("alembic_version", "version_num")]:
            if table in tables:
                rows = connection.execute(sa.text(f"SELECT {column} FROM {table} ORDER BY 1")).scalars()
                lines.append(" ".join([table, *map(str, rows)]))
    return "".join(line + "\n" for line in lines)


for project, database, cases in RUNS:
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(here / project, pathlib.Path(folder) / "migrations")
            (pathlib.Path(folder) / "alembic.ini").write_text("[alembic]\nscript_location = migrations\n")
            url = f"sqlite:///{folder}/t.db"
            if database == "postgres":
                with server.connect() as connection:
                    connection.execute(sa.text("DROP DATABASE IF EXISTS connections WITH (FORCE)"))
                    connection.execute(sa.text("CREATE DATABASE connections"))
                url = server.url.set(database="connections").render_as_string(hide_password=False)
            done = subprocess.run(
                [sys.executable, "-W", "ignore", "-m", "alembic", "upgrade", "head"],
                cwd=folder,
                capture_output=True,
                text=True,
                env={**os.environ, "URL": url, "CASE": str(case), "PYTHONDONTWRITEBYTECODE": "1"},
            )
            if done.returncode:
                sys.exit(f"{project} {case}: {done.stderr}")
            golden = here / project / f"{database}-{case}.out"
            golden.write_text(done.stdout + state(url))
