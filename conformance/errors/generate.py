"""Writes errors.json: what real Alembic and SQLAlchemy say to the bad calls of cases.txt, and what they print before.

usage: generate.py      (a Python that has Alembic 1.20.1 and SQLAlchemy 2.1.9)
"""

import io
import json
import pathlib
import re
import warnings

import sqlalchemy as sa
from alembic import op
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.dialects import postgresql as pg

HERE = pathlib.Path(__file__).parent


def message(error):
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    # SQLAlchemy's pages of background are no part of what went wrong.
    text = re.sub(r"\n?\(Background on this error at: .*\)", "", str(error))
    return f"{name}: {text}" if text else name


def run(source, dialect):
    out = io.StringIO()
    options = {"as_sql": True, "literal_binds": True, "output_buffer": out}
    context = MigrationContext.configure(dialect_name=dialect, dialect_opts={"paramstyle": "named"}, opts=options)
    error = None
    with warnings.catch_warnings(), Operations.context(context):
        warnings.simplefilter("ignore")
        try:
            exec(source, {"op": op, "sa": sa, "pg": pg})
        except Exception as caught:
            error = message(caught)
    return {"error": error, "sql": out.getvalue()}


def main():
    lines = (HERE / "cases.txt").read_text().splitlines()
    cases = {line: {name: run(line, name) for name in ("postgresql", "sqlite")} for line in lines if line and line[0] != "#"}
    (HERE / "errors.json").write_text(json.dumps(cases, indent=1, ensure_ascii=False) + "\n")
    raising = sum(any(answer["error"] for answer in case.values()) for case in cases.values())
    print(f"{len(cases)} cases, {raising} of them raise")


main()
