"""Whole chains on databases: the schema that each tool leaves, after going up, down, and half-way with the other."""

import os
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from .common import VENV_ALEMBIC, Report, difference_reason, failure_reason, identifiers, in_set_order, note, run
from .projects import by_name, postgres_url

COLUMNS = ["equal", "different", "failed", "Alembic fails"]
CASES = {
    "arize-phoenix": ("sqlite", "postgresql"),
    "ckan": ("postgresql",),
    "mlflow-skinny#auth": ("sqlite", "postgresql"),
    "blog": ("sqlite", "postgresql"),
    "async": ("sqlite", "postgresql"),
}
DRIVERS = {"sqlite": "", "postgresql": "+psycopg"}
ASYNC_DRIVERS = {"sqlite": "+aiosqlite", "postgresql": "+asyncpg"}


class Database:
    """One empty database of a kind; both tools get the same URL."""

    def __init__(self, project, kind, label):
        self.kind, self.label = kind, label
        driver = (ASYNC_DRIVERS if project.name == "async" else DRIVERS)[kind]
        if kind == "sqlite":
            self.path = project.folder / f"{label}.db"
            self.path.unlink(missing_ok=True)
            self.url = f"sqlite{driver}:///{self.path}"
        else:
            self.server = postgres_url()
            self.name = f"corpus_{project.name}_{label}".replace("#", "_").replace("-", "_")
            psql(self.server, f'DROP DATABASE IF EXISTS "{self.name}"')
            psql(self.server, f'CREATE DATABASE "{self.name}" TEMPLATE template0')
            parts = urlsplit(self.server)
            self.url = parts._replace(scheme="postgresql" + driver, path="/" + self.name).geturl()
            self.plain = parts._replace(path="/" + self.name).geturl()

    def dump(self, version_table):
        """Schema and version table as text."""
        if self.kind == "sqlite":
            with sqlite3.connect(self.path) as connection:
                rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid").fetchall()
                versions = connection.execute(f"SELECT version_num FROM {version_table} ORDER BY 1").fetchall()
            connection.close()
            lines = "\n".join("|".join(str(v) for v in row) for row in rows)
            return constraints_in_set_order(in_set_order(lines, "\n", r"index\|")) + f"\n{versions}\n"
        done = subprocess.run([tool("pg_dump"), "--schema-only", self.plain], capture_output=True, text=True, check=True)
        # Newer servers put a random key here against injected backslash commands.
        lines = [line for line in done.stdout.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))]
        versions = psql(self.plain, f"SELECT version_num FROM {version_table} ORDER BY 1")
        return "\n".join(lines) + f"\n{versions}\n"

    def drop(self):
        if self.kind == "sqlite":
            self.path.unlink(missing_ok=True)
        else:
            psql(self.server, f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')


def constraints_in_set_order(text):
    """Sort the constraints of the tables that a batch has built anew (SQLite quotes the names of renamed tables).

    Alembic's batch keeps a table's constraints in a set, so real Alembic writes them in an order that changes from run
    to run: no order is the right one.
    """

    def one_table(found):
        # A default of several lines goes on without a tab.
        lines = [line.removesuffix(", ").removesuffix(",") for line in re.split(r"\n(?=\t)", found[2].strip("\n"))]
        is_constraint = re.compile(r"\s*(CONSTRAINT|PRIMARY KEY|FOREIGN KEY|UNIQUE|CHECK)\b").match
        columns = [line for line in lines if not is_constraint(line)]
        return found[1] + ",\n".join([*columns, *sorted(line for line in lines if is_constraint(line))]) + found[3]

    return re.sub(r'(CREATE TABLE "\w+" \(\n)((?:[\t ].*\n)+)(\))', one_table, text)


def tool(name):
    """A PostgreSQL program of the server's own version."""
    beside = Path(os.environ.get("STILLHEAD_TEST_POSTGRES_BIN", "")) / name
    return str(beside) if beside.is_file() else shutil.which(name) or name


def psql(url, statement):
    command = [tool("psql"), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", statement]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def middle(project):
    """The revision half-way up a straight line."""
    folder = project.folder / "migrations" if project.tree is None else project.folder
    child = {}
    for path in sorted(folder.rglob("versions/*.py")):
        found = identifiers(path, {})
        if "revision" in found:
            child[found.get("down_revision")] = found["revision"]
    line, current = [], child.get(None)
    while current is not None:
        line.append(current)
        current = child.get(current)
    return line[(len(line) - 1) // 2]


class Runner:
    """Runs steps (who, command …) on fresh databases and remembers what real Alembic alone leaves."""

    def __init__(self, project, kind, binary, report, keep):
        self.project, self.kind, self.report, self.keep = project, kind, report, keep
        self.programs = {"real": VENV_ALEMBIC, "ours": binary}
        self.row = f"{project.name} {kind}"

    def dump_after(self, label, steps):
        """(dump, None), or (None, (who failed, what it said))."""
        database = Database(self.project, self.kind, label)
        arguments, environment = self.project.command(database.url, f"{self.kind}-{label}")
        try:
            for who, *command in steps:
                code, out, err = run([self.programs[who], *arguments, *command], cwd=self.project.folder, env=environment)
                if code != 0:
                    return None, (who, out + err, failure_reason(out, err))
            return database.dump(self.project.version_table), None
        finally:
            if not self.keep:
                database.drop()

    def compare(self, label, wanted, steps):
        ours, failure = self.dump_after(label, steps)
        name = f"{self.row} {label}"
        if failure is not None:
            self.report.count(self.row, "failed")
            self.report.mismatch(name, wanted, failure[1], f"{label}, {failure[0]}: {failure[2]}")
        elif ours == wanted:
            self.report.count(self.row, "equal")
        else:
            self.report.count(self.row, "different")
            self.report.mismatch(name, wanted, ours, f"{label}: {difference_reason(wanted, ours)}")

    def reference(self, label, steps):
        dump, failure = self.dump_after(label, steps)
        if failure is not None:
            self.report.count(self.row, "Alembic fails")
            lines = failure[1].strip().splitlines()
            note(f"{self.row} {label}: real Alembic: {lines[-1][:150] if lines else 'failed'}")
        return dump

    def all(self):
        """Up, down, and both ways of taking turns."""
        up = self.reference("real-up", [("real", "upgrade", "heads")])
        down = self.reference("real-down", [("real", "upgrade", "heads"), ("real", "downgrade", "base")])
        if up is None or self.programs["ours"] is None:
            self.report.count(self.row, "equal", 0)
            return
        half = middle(self.project)
        self.compare("up", up, [("ours", "upgrade", "heads")])
        self.compare("real-half-then-ours", up, [("real", "upgrade", half), ("ours", "upgrade", "heads")])
        self.compare("ours-half-then-real", up, [("ours", "upgrade", half), ("real", "upgrade", "heads")])
        if down is not None:
            self.compare("down", down, [("ours", "upgrade", "heads"), ("ours", "downgrade", "base")])
            self.compare("real-up-our-down", down, [("real", "upgrade", "heads"), ("ours", "downgrade", "base")])
            self.compare("our-up-real-down", down, [("ours", "upgrade", "heads"), ("real", "downgrade", "base")])


def compare(trees, binary, options):
    report = Report(options.out / "live")
    available = {tree.name for tree in trees}
    names = [name for name in CASES if name in ("blog", "async") or name in available]
    for project in by_name(names, trees, "live"):
        for kind in CASES[project.name]:
            if kind == "postgresql" and postgres_url() is None:
                note(f"{project.name} {kind}: left out, no server")
                continue
            note(f"live: {project.name} on {kind}")
            Runner(project, kind, binary, report, options.keep).all()
    return report


def summary(report):
    equal = report.total("equal")
    return equal, equal + report.total("different") + report.total("failed")
