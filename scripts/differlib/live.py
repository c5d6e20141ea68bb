"""Random schemas and random revisions over them, run live by both programs on equal databases: `scripts/differ live`.

Compared: what is printed, the error (class and message), and, where there is none, schema and rows. After an error the
databases are not compared: a revision that fails is taken back whole here, on purpose (docs/differences.md).
"""

import collections, contextlib, io, os, pathlib, random, re, shutil, sqlite3, subprocess, sys, tempfile, time, warnings

from . import live_postgresql, live_sqlite
from .tree import Block, shrunk

ENV = '''
from alembic import context
from sqlalchemy import MetaData, create_engine, pool
engine = create_engine(context.config.get_main_option("sqlalchemy.url"), poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
'''

HEAD = '''
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql, sqlite

revision = "case"
down_revision = None


def show(label, value):
    """Prints a value; the order of a dictionary's keys says nothing."""
    print(label, plain(value))


def plain(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {plain(value[key])}" for key in sorted(value, key=str)) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(plain(it) for it in value) + "]"
    return repr(value)


def downgrade():
    pass


'''


class Case:
    """A schema (statements) and a revision, as trees."""

    def __init__(self, dialect, setup, body):
        self.dialect = dialect
        self.tree = Block("", [Block("", setup, "", separator="\0"), body], "", separator="\1", keep=2)

    def texts(self, tree=None):
        """(statements of the setup, the source of the revision)."""
        setup, body = (tree or self.tree).parts
        return [it for it in str(setup).split("\0") if it], HEAD + str(body) + "\n"


def generate(seed, dialect):
    rng = random.Random(f"{dialect} {seed}")
    setup, body = {"sqlite": live_sqlite, "postgresql": live_postgresql}[dialect].case(rng)
    return Case(dialect, setup, body)


class Result:
    """What one side has made of a case."""

    def __init__(self, printed, error, warned, dump):
        self.lines = {
            "error": [error] if error else [],
            "dump": dump if not error else [],
            "printed": [it for it in printed.splitlines() if it],
            "warned": sorted(set(warned)),
        }


def difference(real, ours):
    """(kind, lines that differ), or None."""
    for kind in ("error", "dump", "printed", "warned"):
        left, right = real.lines[kind], ours.lines[kind]
        if kind == "warned" and real.lines["error"]:
            # What is not done in the end need not be warned of.
            continue
        if left != right:
            if kind == "error":
                kind += " of both" if left and right else " of the real one" if left else " of ours"
            return kind, [f"- {it}" for it in left if it not in right] + [f"+ {it}" for it in right if it not in left] or ["(order)"]
    return None


def signature(found):
    """Differences that have this in common probably have one cause."""
    kind, lines = found
    text = "\n".join(lines[:2])
    text = re.sub(r"'[^']*'|\"[^\"]*\"|\d+", "…", text)
    return f"{kind} {text[:160]}"


class Bench:
    """The two projects and how they are run."""

    def __init__(self, folder, binary, servers):
        self.folder, self.binary, self.servers = folder, binary, servers
        self.projects = {}
        self.errors = 0
        for side in ("real", "ours"):
            project = folder / side
            (project / "versions").mkdir(parents=True)
            (project / "env.py").write_text(ENV)
            self.projects[side] = project

    def run(self, case, tree=None):
        setup, source = case.texts(tree)
        results = []
        for side in ("real", "ours"):
            server = self.servers[case.dialect](side, self.projects[side])
            server.prepare(setup)
            project = self.projects[side]
            (project / "versions/case.py").write_text(source)
            (project / "alembic.ini").write_text(
                f"[alembic]\nscript_location = {project}\npath_separator = newline\nsqlalchemy.url = {server.url.replace('%', '%%')}\n"
            )
            run = run_real if side == "real" else self.run_ours
            printed, error, warned = run(project)
            if side == "real" and error and tree is None:
                self.errors += 1
            results.append(Result(printed, error, warned, [] if error else server.dump()))
        return difference(*results)

    def run_ours(self, project):
        done = subprocess.run([self.binary, "upgrade", "head"], cwd=project, capture_output=True, text=True, timeout=60)
        warned = re.findall(r"\S+: (UserWarning: .*)", done.stderr)
        error = None
        if done.returncode:
            found = re.search(r"^(?:error|FAILED): (.*)", done.stderr + done.stdout, re.M)
            error = found[1] if found else done.stderr.strip() or f"exit code {done.returncode}"
        printed = re.sub(r"^ *FAILED: .*", "", done.stdout, flags=re.M)
        return printed, error, warned


def run_real(project):
    from alembic import command
    from alembic.config import Config

    out = io.StringIO()
    error = None
    with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("always")
        try:
            command.upgrade(Config(str(project / "alembic.ini")), "head")
        except Exception as raised:
            name = f"{type(raised).__module__}.{type(raised).__qualname__}".removeprefix("builtins.")
            # The command line says no class of these.
            text = str(raised) if name == "alembic.util.exc.CommandError" else f"{name}: {raised}"
            error = text.splitlines()[0]
    # Only Alembic's own: what SQLAlchemy warns of on the way depends on how often it looks.
    warned = [f"{it.category.__name__}: {str(it.message).splitlines()[0]}" for it in caught if it.category is UserWarning]
    return out.getvalue(), error, warned


class Sqlite:
    """A new file."""

    def __init__(self, side, project):
        self.path = project / "case.db"
        self.url = f"sqlite:///{self.path}"

    def prepare(self, setup):
        for path in self.path.parent.glob("case.db*"):
            path.unlink()
        connection = sqlite3.connect(self.path, isolation_level=None)
        for statement in setup:
            # What the database does not take, neither side has.
            with contextlib.suppress(sqlite3.Error):
                connection.execute(statement)
        connection.close()

    def dump(self):
        connection = sqlite3.connect(self.path)
        rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name <> 'alembic_version' ORDER BY 3, 1 DESC, 2").fetchall()
        lines = [repr((*it[:3], in_order(it[3]))) for it in rows if it[2] != "alembic_version"]
        for kind, name, _, _ in rows:
            if kind == "table":
                quoted = '"' + name.replace('"', '""') + '"'
                columns = ['"' + it[1].replace('"', '""') + '"' for it in connection.execute(f"PRAGMA table_xinfo({quoted})") if it[6] != 1]
                values = ", ".join(f"quote({it}), typeof({it})" for it in columns)
                lines += [f"{name} {it}" for it in connection.execute(f"SELECT {values} FROM {quoted}")] if columns else []
        connection.close()
        return lines


def in_order(sql):
    """`CREATE TABLE` with its constraints in alphabetical order: real Alembic takes them from a set."""
    lines = (sql or "").split("\n")
    first = next((at for at, line in enumerate(lines) if re.match(r"\t(CONSTRAINT|PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY)\b", line)), None)
    return sql if first is None else "\n".join([*lines[:first], *sorted(it.rstrip(", ") for it in lines[first:])])


SERVERS = {"sqlite": Sqlite, "postgresql": live_postgresql.Server}


def run(options, binary):
    """Runs `options.count` cases from `options.seed` on; returns how many kinds of difference there are."""
    with_our_sqlite()
    groups, started = collections.Counter(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="differ-live-", dir=memory_folder()) as name:
        bench = Bench(pathlib.Path(name), binary, SERVERS)
        for number in range(options.seed, options.seed + options.count):
            for dialect in options.dialects:
                case = generate(number, dialect)
                found = bench.run(case)
                if found:
                    groups[(dialect, signature(found))] += 1
                    if groups[(dialect, signature(found))] == 1:
                        told(bench, number, case, found)
    runs = options.count * len(options.dialects)
    for (dialect, kind), times in groups.most_common():
        print(f"{times:5} × {dialect}: {kind.splitlines()[0]}")
    seconds = time.monotonic() - started
    print(f"{runs} runs, {bench.errors} of them end in an error, {len(groups)} kinds of difference, {seconds:.0f} s")
    return len(groups)


# How many smaller cases are tried for a difference.
ATTEMPTS = int(os.environ.get("ATTEMPTS", "150"))


def with_our_sqlite():
    """Starts this program again with the SQLite that is inside of ours, which is newer than Python's: other versions
    allow other statements and have other messages."""
    folder = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", "target")) / "differ"
    sources = sorted(pathlib.Path.home().glob(".cargo/registry/src/*/libsqlite3-sys-*/sqlite3/sqlite3.c"))
    if "LD_LIBRARY_PATH" in os.environ or not sources:
        return
    library = folder / "libsqlite3.so.0"
    if not library.exists():
        folder.mkdir(parents=True, exist_ok=True)
        options = ["-O1", "-shared", "-fPIC", "-DSQLITE_ENABLE_COLUMN_METADATA", "-DSQLITE_ENABLE_FTS5", "-DSQLITE_ENABLE_RTREE"]
        subprocess.run(["cc", *options, "-o", library, sources[-1], "-lm", "-lpthread"], check=True)
    os.environ["LD_LIBRARY_PATH"] = str(folder.resolve())
    os.execv(sys.executable, [sys.executable, *sys.argv])


def memory_folder():
    """A folder that no disk has to be waited for, where there is one."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def told(bench, number, case, found):
    """Prints a difference, as small as it can be made."""
    kind = signature(found)

    def holds(tree):
        now = bench.run(case, tree)
        return now is not None and signature(now) == kind

    # Which of two errors comes first is seldom worth the time.
    tree = shrunk(case.tree, holds, ATTEMPTS) if found[0] != "error of both" else case.tree
    setup, source = case.texts(tree)
    print(f"\n==== {case.dialect} {number}: {found[0]}")
    print(";\n".join(setup) + ";\n" + source.removeprefix(HEAD))
    for line in (bench.run(case, tree) or found)[1]:
        print(line)
    sys.stdout.flush()
