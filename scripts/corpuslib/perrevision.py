#!/usr/bin/env python3
"""Real Alembic's SQL for single revisions, offline, without env.py and without a database.

Run by a Python that has alembic and sqlalchemy; reads from standard input a JSON list of [tree, [[file, path] …]],
writes to standard output {tree: {file: {dialect: {"upgrade" | "downgrade": {"sql"} | {"error"} | {"unstable"}}}}}.
Only clean files are kept: those that import nothing but alembic, sqlalchemy and the standard library, at any depth.
"""

import ast
import contextlib
import datetime
import importlib.util
import io
import itertools
import json
import logging
import os
import sys
import time
import uuid
import warnings
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.runtime.environment import EnvironmentContext

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from corpuslib.common import in_set_order  # noqa: E402

DIALECTS = ("postgresql", "sqlite", "mysql")
ALLOWED = set(sys.stdlib_module_names) | {"alembic", "sqlalchemy"}


class StillClock(datetime.datetime):
    """A datetime whose present never moves: texts must not depend on when they were made."""

    @classmethod
    def utcnow(cls):
        return cls(2020, 1, 2, 3, 4, 5)

    @classmethod
    def now(cls, tz=None):
        return cls(2020, 1, 2, 3, 4, 5, tzinfo=tz)


def is_clean(source):
    try:
        module = ast.parse(source)
    except SyntaxError:
        return False
    for node in ast.walk(module):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = ["." * node.level + (node.module or "")]
        if any(name.split(".")[0] not in ALLOWED for name in names):
            return False
    return True


def sql_of(path, dialect, direction):
    """The text that one function of one file produces."""
    numbers = itertools.count(1)
    uuid.uuid4 = lambda: uuid.UUID(int=next(numbers), version=4)
    datetime.datetime = StillClock
    time.time = lambda: 1577934245.0
    spec = importlib.util.spec_from_file_location("one_revision", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = io.StringIO()
    options = {"as_sql": True, "literal_binds": True, "output_buffer": text, "target_metadata": None}
    migration = MigrationContext.configure(dialect_name=dialect, opts=options)
    # Revisions may ask `alembic.context` questions; without an ini there is only the context itself to answer them.
    environment = EnvironmentContext.__new__(EnvironmentContext)
    environment.config = environment.script = None
    environment.context_opts = {"as_sql": True}
    environment._migration_context = migration
    # What a revision prints goes where the SQL goes, as the command line has it.
    with environment, Operations.context(migration), contextlib.redirect_stdout(text):
        getattr(module, direction)()
    return text.getvalue()


def answer(path, dialect, direction):
    try:
        first = sql_of(path, dialect, direction)
        second = sql_of(path, dialect, direction)
        return {"sql": first} if in_set_order(first) == in_set_order(second) else {"unstable": True}
    except BaseException as error:
        message = str(error).splitlines() or [""]
        return {"error": f"{type(error).__name__}: {message[0]}"}


def main():
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    answers_to = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # revisions print
    answers = {}
    for tree, files in json.load(sys.stdin):
        answers[tree] = {}
        for name, path in files:
            if is_clean(Path(path).read_text(errors="replace")):
                answers[tree][name] = {
                    d: {way: answer(path, d, way) for way in ("upgrade", "downgrade")} for d in DIALECTS
                }
    json.dump(answers, answers_to)
    answers_to.close()


if __name__ == "__main__":
    main()
