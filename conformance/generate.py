"""Writes the golden files of `any`, `postgresql` and `sqlite`: what real Alembic does with each case.

usage: scripts/goldens [FILTER ...]     only cases whose path contains a filter; without one, all of them

README.md beside this file says what a case is and what its golden file holds.
"""
import io, os, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile, warnings

import psycopg
import sqlalchemy
from alembic import command
from alembic.config import Config
from alembic.operations import Operations
from sqlalchemy.ext import compiler
from sqlalchemy.sql import visitors

HERE = pathlib.Path(__file__).parent
DIALECTS = ("postgresql", "sqlite")


def project(folder, source):
    """Lays out a project of two revisions: the statements before the case, and the case."""
    versions = folder / "versions"
    versions.mkdir()
    shutil.copy(HERE / "env.py", folder / "env.py")
    (folder / "script.py.mako").write_text("")
    shutil.copy(HERE / "setup.py", versions / "setup.py")
    (versions / "case.py").write_text(source + '\nrevision = "case"\ndown_revision = "setup"\n')


def configuration(folder, url, out):
    config = Config(output_buffer=out, stdout=out)
    config.set_main_option("script_location", str(folder))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("prepend_sys_path", str(folder / "versions"))
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return config


def told(call, folder, url):
    """(what a command writes, with its warnings and its error; whether it succeeded)."""
    out = io.StringIO()
    sys.modules.pop("case", None)
    config = configuration(folder, url, out)
    lines, fine = [], True
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            call(config)
        except Exception as error:
            fine = False
            lines = [f"! {type(error).__module__}.{type(error).__name__}: {error}".replace("! builtins.", "! ").splitlines()[0]]
        finally:
            sys.path[:] = [it for it in sys.path if it != str(folder / "versions")]
    # SQLAlchemy warns of a statement once for each that it compiles: once is enough here.
    texts = dict.fromkeys(f"? {it.category.__name__}: {str(it.message).splitlines()[0]}" for it in caught)
    lines = [re.sub(r" at 0x[0-9a-f]+", "", it.rstrip()) for it in [*texts, *lines]]
    return out.getvalue().strip() + "".join("\n" + it for it in lines), fine


class Postgresql:
    """An empty database on the throwaway server."""

    def __init__(self, folder):
        self.server = os.environ["STILLHEAD_TEST_POSTGRES_URL"]
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute("DROP DATABASE IF EXISTS conformance WITH (FORCE)")
            connection.execute("CREATE DATABASE conformance TEMPLATE template0")
        self.plain = sqlalchemy.make_url(self.server).set(database="conformance").render_as_string(False)
        self.url = self.plain.replace("postgresql://", "postgresql+psycopg://")

    def dump(self):
        dump = pathlib.Path(os.environ.get("STILLHEAD_TEST_POSTGRES_BIN", "")) / "pg_dump"
        options = ["--no-owner", "--no-privileges", "--inserts", "--exclude-table=alembic_version"]
        done = subprocess.run([dump, *options, self.plain], capture_output=True, text=True, check=True)
        noise = ("--", "SET ", "SELECT pg_catalog.set_config", "\\restrict", "\\unrestrict")
        return [it for it in done.stdout.splitlines() if it and not it.startswith(noise)]


class Sqlite:
    """A new file."""

    def __init__(self, folder):
        self.path = folder / "case.db"
        self.url = f"sqlite:///{self.path}"

    def dump(self):
        connection = sqlite3.connect(self.path)
        items = connection.execute(
            "SELECT sql, name, type FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT IN ('alembic_version', 'sqlite_sequence')"
            " ORDER BY tbl_name, type <> 'table', name"
        ).fetchall()
        lines = [line for sql, _, _ in items for line in (sql + ";").splitlines() if line.strip()]
        for table in sorted(name for _, name, type_ in items if type_ == "table"):
            quoted = '"' + table.replace('"', '""') + '"'
            columns = [row[1] for row in connection.execute(f"PRAGMA table_xinfo({quoted})")]
            values = ", ".join('quote("' + it.replace('"', '""') + '")' for it in columns)
            for row in connection.execute(f"SELECT {values} FROM {quoted} ORDER BY 1"):
                lines += f"INSERT INTO {table} VALUES ({', '.join(row)});".splitlines()
        connection.close()
        return lines


SERVERS = {"postgresql": Postgresql, "sqlite": Sqlite}


def compiled_classes(base=visitors.Visitable):
    """The classes that have functions of `@compiles`."""
    found = {base} if "_compiler_dispatcher" in vars(base) else set()
    return found.union(*(compiled_classes(it) for it in base.__subclasses__()))


# Alembic's own classes and implementations.
COMPILED = compiled_classes()
IMPLEMENTED = dict(Operations._to_impl._registry)


def golden(source, dialect):
    """The text of a golden file."""
    try:
        return sections_of(source, dialect)
    finally:
        # What a case has registered must not reach the next one.
        for class_ in compiled_classes() - COMPILED:
            compiler.deregister(class_)
        Operations._to_impl._registry.clear()
        Operations._to_impl._registry.update(IMPLEMENTED)


def sections_of(source, dialect):
    unordered = "\nunordered = True\n" in source
    sections = []

    def ordered(lines):
        return sorted(line.rstrip(", ") for line in lines if line.strip()) if unordered else lines

    def section(title, text):
        lines = ordered([line.rstrip() for line in text.splitlines()])
        sections.append(f"== {title}\n" + "".join(line + "\n" for line in lines))

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        project(folder, source)
        if '\nonly = "online"\n' not in source:
            url = {"postgresql": "postgresql+psycopg://", "sqlite": "sqlite://"}[dialect]
            section("upgrade --sql", told(lambda it: command.upgrade(it, "setup:case", sql=True), folder, url)[0])
            section("downgrade --sql", told(lambda it: command.downgrade(it, "case:setup", sql=True), folder, url)[0])
        if '\nonly = "offline"\n' not in source:
            online(section, SERVERS[dialect](folder), folder, ordered)
    return "\n".join(sections)


def online(section, server, folder, ordered):
    """Up, down, up again; each dump that is the one of before is said in a word."""
    text, fine = told(lambda it: command.upgrade(it, "setup"), folder, server.url)
    assert fine, text
    before = server.dump()
    known = {"before": before}
    for title, call in (
        ("upgrade", lambda it: command.upgrade(it, "case")),
        ("downgrade", lambda it: command.downgrade(it, "setup")),
        ("upgrade again", lambda it: command.upgrade(it, "case")),
    ):
        text, fine = told(call, folder, server.url)
        dump = server.dump()
        same = next((label for label, other in known.items() if ordered(other) == ordered(dump)), None)
        shown = [f"(as {same})"] if same else dump
        section(title, "\n".join([*text.splitlines(), *shown]))
        known.setdefault(f"after {title}", dump)
        if not fine:
            break


def main(filters):
    count = 0
    for path in sorted(HERE.glob("*/*/*.py")):
        kind = path.parent.parent.name
        if kind not in ("any", *DIALECTS) or filters and not any(it in str(path.relative_to(HERE)) for it in filters):
            continue
        source = path.read_text()
        for dialect in DIALECTS if kind == "any" else (kind,):
            target = path.with_suffix(f".{dialect}.out" if kind == "any" else ".out")
            try:
                target.write_text(golden(source, dialect))
            except Exception as error:
                print(f"{path.relative_to(HERE)} on {dialect}: {error!r}", file=sys.stderr)
                continue
            count += 1
    print(f"{count} golden files written", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
