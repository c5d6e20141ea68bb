#!/usr/bin/env python3
"""Records what real Alembic does with many revision graphs, for crates/revisions/tests/conformance.rs.

    python conformance/graph/generate.py [--python /path/to/python/with/alembic]

Without --python (or STILLHEAD_REFERENCE_PYTHON) a virtual environment with the pinned Alembic is made below the
temporary folder. The result is written to conformance/graph/golden.json.

Some of Alembic's results follow the iteration order of Python sets, that is the hash seed of the process. Every graph
is therefore run under several seeds, and all results that occur are recorded; ours must be one of them. Seeds are fixed,
so that a second run writes the same file.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ALEMBIC = "alembic==1.20.1"
SQLALCHEMY = "SQLAlchemy==2.1.9"
SEEDS = range(1, 25)


def reference_python(given):
    if given:
        return given
    folder = pathlib.Path(tempfile.gettempdir()) / "stillhead-reference"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", ALEMBIC, SQLALCHEMY], check=True)
    return str(python)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=os.environ.get("STILLHEAD_REFERENCE_PYTHON"))
    arguments = parser.parse_args()
    python = reference_python(arguments.python)
    merged = None
    for seed in SEEDS:
        run = subprocess.run(
            [python, str(HERE / "observe.py")],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            check=True,
            capture_output=True,
            text=True,
        )
        cases = json.loads(run.stdout)
        if merged is None:
            merged = [{**case, "queries": [{**q, "results": [q["result"]]} for q in case["queries"]]} for case in cases]
            continue
        for case, other in zip(merged, cases, strict=True):
            for query, again in zip(case["queries"], other["queries"], strict=True):
                assert query["query"] == again["query"]
                if again["result"] not in query["results"]:
                    query["results"].append(again["result"])
    for case in merged:
        for query in case["queries"]:
            del query["result"]
            query["results"].sort(key=json.dumps)
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in merged)
    (HERE / "golden.json").write_text(f"[\n{lines}\n]\n")
    count = sum(len(case["queries"]) for case in merged)
    several = sum(len(q["results"]) > 1 for case in merged for q in case["queries"])
    print(f"{len(merged)} graphs, {count} queries, {several} of them with several possible results")


if __name__ == "__main__":
    main()
