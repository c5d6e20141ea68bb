"""Writes goldens.json: what SQLAlchemy 2.1.9 makes of the snippets in cases/*.txt.

Run with the reference Python: /tmp/ref/venv/bin/python conformance/sqlalchemy/generate.py

A line of a case file is a Python expression, or several lines of statements that set `result`, up to an empty line.
"""

import json
import pathlib
import warnings

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
DIALECTS = {name: kind.dialect(paramstyle="named") for name, kind in {"postgresql": postgresql, "sqlite": sqlite}.items()}
PRELUDE = (HERE / "prelude.py").read_text()


def blocks(path):
    for block in path.read_text().split("\n\n"):
        block = block.strip("\n")
        if block and not block.startswith("##"):
            yield block


def result_of(source):
    namespace = {}
    exec(PRELUDE, namespace)
    if "result =" in source:
        exec(source, namespace)
        return namespace["result"]
    return eval(source, namespace)


def text_of(kind, value, dialect):
    if kind == "types":
        value = value() if isinstance(value, type) else value
        return str(value.compile(dialect=dialect))
    if kind == "values":
        return repr(value)
    if kind == "tables":
        out = [str(CreateTable(value).compile(dialect=dialect))]
        out += [str(CreateIndex(i).compile(dialect=dialect)) for i in sorted(value.indexes, key=lambda i: i.name)]
        return "\n;\n".join(out)
    return str(value.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


def main():
    goldens = []
    for path in sorted((HERE / "cases").glob("*.txt")):
        kind = path.stem.split("_")[0]
        for source in blocks(path):
            entry = {"kind": kind, "source": source}
            for name, dialect in DIALECTS.items():
                try:
                    entry[name] = text_of(kind, result_of(source), dialect)
                except Exception as error:
                    entry[name] = f"! {type(error).__module__}.{type(error).__name__}"
            goldens.append(entry)
    (HERE / "goldens.json").write_text(json.dumps(goldens, indent=1, ensure_ascii=False) + "\n")
    print(len(goldens), "cases")


main()
