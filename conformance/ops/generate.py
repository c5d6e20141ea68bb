"""Writes ops.json, batch.json and lifecycle.json: what real Alembic does for the cases beside this file.

usage: python generate.py      (a Python that has Alembic 1.20.1 and SQLAlchemy 2.1.9)
"""
import io, json, pathlib, re, warnings

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from batches import BATCHES, run_batch
from cases import CASES
from lifecycle import runs

HERE = pathlib.Path(__file__).parent


def run(function, dialect, naming=None, unordered=False):
    texts = []
    options = {"as_sql": True, "literal_binds": True, "output_buffer": io.StringIO()}
    if naming:
        options["target_metadata"] = sa.MetaData(naming_convention=naming)
    context = MigrationContext.configure(dialect_name=dialect, dialect_opts={"paramstyle": "named"}, opts=options)
    context.impl.static_output = texts.append
    result = {}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            function(Operations(context))
        except Exception as error:
            result["error"] = f"{type(error).__module__}.{type(error).__name__}: {error}".removeprefix("builtins.")
            result["error"] = re.sub(r" at 0x[0-9a-f]+", "", result["error"])
    # SQLAlchemy keeps indexes in a set: their order is not the same in every run.
    result["sql"] = sorted(texts) if unordered else texts
    if caught:
        result["warnings"] = [str(warning.message) for warning in caught]
    return result


def main():
    ops = {
        name: {dialect: run(function, dialect, **options) for dialect in ("postgresql", "sqlite")}
        for name, (function, options) in CASES.items()
    }
    batches = {name: run_batch(*it) for name, it in BATCHES.items()}
    for name, data in (("ops", ops), ("batch", batches), ("lifecycle", runs())):
        (HERE / f"{name}.json").write_text(json.dumps(data, indent=1) + "\n")


main()
