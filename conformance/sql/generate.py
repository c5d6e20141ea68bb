"""Writes the expected texts of crates/sql/tests from real SQLAlchemy and Alembic.

usage: python generate.py        (a Python that has alembic and sqlalchemy with psycopg)
"""
import importlib, json, pathlib, re, warnings

import sqlalchemy as sa
from sqlalchemy.engine import url

HERE = pathlib.Path(__file__).parent
warnings.simplefilter("ignore")


def dialect(name, **options):
    return url.URL.create(name).get_dialect()(**options)


DIALECTS = {"postgresql": dialect("postgresql"), "sqlite": dialect("sqlite")}


def attempt(function):
    try:
        return function()
    except Exception as error:
        text = re.sub(r" at 0x[0-9a-f]+", "", str(error))
        text = text.split("\n(Background")[0].split(" (Background")[0]
        return {"error": f"{type(error).__name__}: {text}"}


def write(name, cases):
    (HERE / f"{name}.json").write_text(json.dumps(cases, indent=1, ensure_ascii=False) + "\n")
    print(name, len(cases))


def types():
    from types_ import TYPES
    write("types", {n: {d: attempt(lambda: o.type_compiler_instance.process(t)) for d, o in DIALECTS.items()} for n, t in TYPES.items()})


def literal(element, dialect):
    return str(element.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


def expressions():
    from expressions import EXPRESSIONS, STATEMENTS
    write("expressions", {n: {d: attempt(lambda: literal(e, o)) for d, o in DIALECTS.items()} for n, e in EXPRESSIONS.items()})
    write("statements", {n: {d: attempt(lambda: literal(e, o)) for d, o in DIALECTS.items()} for n, e in STATEMENTS.items()})


def offline(operation, name, convention=None):
    import io
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    out = io.StringIO()
    opts = {"as_sql": True, "literal_binds": True, "output_buffer": out}
    if convention:
        opts["target_metadata"] = sa.MetaData(naming_convention=convention)
    context = MigrationContext.configure(dialect=dialect(name, paramstyle="named"), opts=opts)
    operation(Operations(context))
    return out.getvalue()


def fresh():
    """New objects every time: a column belongs to one table only."""
    import ddl as module
    return importlib.reload(module)


def ddl():
    first = fresh()
    write("ddl", {n: {d: attempt(lambda: offline(fresh().OPERATIONS[n], d)) for d in DIALECTS} for n in first.OPERATIONS})
    conventions = {"one": first.CONVENTION, "two": first.CONVENTION_2}
    write("naming", {f"{n}/{k}": {d: attempt(lambda: offline(fresh().NAMED[n], d, v)) for d in DIALECTS} for n in first.NAMED for k, v in conventions.items()})


if __name__ == "__main__":
    types()
    expressions()
    ddl()
