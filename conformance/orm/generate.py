"""Writes expected/*.out: what programs/*.py print with SQLAlchemy 2.1.9, on SQLite and on PostgreSQL.

Run with the reference Python beside a throwaway server:
scripts/with-postgres /tmp/ref/venv/bin/python conformance/orm/generate.py [PROGRAM ...]
"""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
postgres = os.environ["STILLHEAD_TEST_POSTGRES_URL"].replace("postgresql://", "postgresql+psycopg://")
for program in sorted((HERE / "programs").glob("*.py")):
    if program.stem == "prelude" or sys.argv[1:] and program.stem not in sys.argv[1:]:
        continue
    for dialect, url in {"sqlite": "sqlite://", "postgresql": postgres}.items():
        run = subprocess.run(
            [sys.executable, "-W", "ignore", program], env={**os.environ, "ORM_URL": url}, capture_output=True, text=True
        )
        if run.returncode:
            sys.exit(f"{program} on {dialect}: {run.stderr}")
        (HERE / "expected" / f"{program.stem}.{dialect}.out").write_text(run.stdout)
