"""Writes live.json: what the snippets in live/*.txt print when SQLAlchemy runs them on SQLite and on PostgreSQL.

Run with the reference Python: scripts/with-postgres /tmp/ref/venv/bin/python conformance/sqlalchemy/live.py

A snippet follows live/prelude.py, which opens `bind` and fills a few tables; nothing is committed. A snippet whose first
line is `# only: NAME` runs on that database alone; one that starts with `# old` uses forms that SQLAlchemy 2 has no more,
and what it prints stands in its own last lines, as `#> …`.
"""

import contextlib
import io
import json
import os
import pathlib
import warnings

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
PRELUDE = (HERE / "live/prelude.py").read_text()
URLS = {
    "postgresql": os.environ["STILLHEAD_TEST_POSTGRES_URL"],
    "sqlite": "sqlite://",
}


def blocks(path):
    for block in path.read_text().split("\n\n"):
        block = block.strip("\n")
        if block and not block.startswith("##"):
            yield block


def output_of(source, url):
    os.environ["LIVE_URL"] = url
    namespace, out = {"__name__": "snippet"}, io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(PRELUDE, namespace)
        try:
            exec(source, namespace)
        except Exception as error:
            kind = type(error)
            print(f"! {kind.__module__}.{kind.__name__}: {str(error).splitlines()[0] if str(error) else ''}")
        finally:
            namespace["bind"].close()
            namespace["engine"].dispose()
    return out.getvalue()


def main():
    goldens = []
    for path in sorted((HERE / "live").glob("*.txt")):
        for source in blocks(path):
            entry = {"file": path.stem, "source": source}
            lines = source.splitlines()
            only = lines[0].removeprefix("# only: ") if lines[0].startswith("# only: ") else None
            old = [line[3:] for line in lines if line.startswith("#> ")] if lines[0].startswith("# old") else None
            for name, url in URLS.items():
                if only in (None, name):
                    entry[name] = "\n".join(old) + "\n" if old is not None else output_of(source, url)
            goldens.append(entry)
    (HERE / "live.json").write_text(json.dumps(goldens, indent=1, ensure_ascii=False) + "\n")
    print(len(goldens), "snippets")


main()
