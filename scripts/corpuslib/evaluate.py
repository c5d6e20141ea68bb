"""Each revision alone on a live database, in both directions, without the application's dependencies.

A revision is applied on the schema that those before it left; where one fails, the next goes on from what is there. What
the database says no to was evaluated up to its SQL; what the evaluator refuses is counted apart, with the reason. An
empty database and the stub env.py stand in for the application, so a revision may raise what it would raise there.
"""

import re

from .common import CACHE, Report, failure_reason, in_parallel, ini_text, note, run
from .live import Database
from .sql import WAYS, identifiers_of, write_alone

COLUMNS = ["steps", "done", "database", "raised", "refused"]

ENV = """from alembic import context
from sqlalchemy import create_engine, pool

engine = create_engine(context.config.get_main_option("sqlalchemy.url"), poolclass=pool.NullPool)
with engine.connect() as connection:
    table = context.config.get_main_option("version_table")
    context.configure(connection=connection, target_metadata=None, version_table=table)
    with context.begin_transaction():
        context.run_migrations()
"""

# What the database, or SQLAlchemy for it, answers to a statement.
DATABASE = re.compile(
    r"(Operational|Programming|Integrity|Internal|Data|NotSupported|Database|NoSuchTable|Compile|InvalidRequest|StaleData)"
    r"Error|No support for (ALTER|altering)|NoResultFound|psycopg\.errors|IdentifierError"
)


class Place:
    """What `Database` asks of a project."""

    def __init__(self, tree):
        self.name = tree.slug
        self.folder = CACHE / "work" / "evaluate" / tree.slug
        self.folder.mkdir(parents=True, exist_ok=True)


def in_order(tree):
    """The files of a tree, those that others follow first."""
    place = Place(tree)
    found = {path: identifiers_of(tree, path) for path in tree.files()}
    by_id = {one["revision"]: path for path, one in found.items() if one.get("revision")}
    ordered, state = [], {}

    def visit(path):
        # Without recursion: some histories are longer than Python's stack.
        stack = [(path, False)]
        while stack:
            path, done = stack.pop()
            if done:
                ordered.append(path)
            elif path not in state:
                state[path] = True
                stack.append((path, True))
                parents = []
                for key in ("down_revision", "depends_on"):
                    value = found[path].get(key)
                    parents += [value] if isinstance(value, str) else list(value or ())
                stack += [(by_id[parent], False) for parent in parents if parent in by_id]

    for path in by_id.values():
        visit(path)
    return place, ordered, found


def walk(tree, dialect, binary):
    """[(file, way, exit code, output)] of one tree on one database."""
    place, ordered, found = in_order(tree)
    database = Database(place, dialect, "evaluate")
    script = CACHE / "work" / "evaluate" / "env"
    results, failed = [], set()
    try:
        for way in WAYS:
            for path in ordered if way == "upgrade" else reversed(ordered):
                revision = found[path]["revision"]
                # Both dialects run at the same time.
                folder = place.folder / dialect / re.sub(r"\W+", "_", str(path.relative_to(tree.script)))
                versions = write_alone(folder, path, found[path])
                ini = folder / f"{dialect}.ini"
                text = ini_text(script, [versions], database.url, [tree.root, tree.script])
                # A table of its own for each: none has to be made to look applied before.
                ini.write_text(text.replace("[alembic]", f"[alembic]\nversion_table = version_{ordered.index(path)}", 1))
                if way == "downgrade" and path in failed:
                    run([binary, "-c", ini, "stamp", revision], timeout=60)
                target = revision if way == "upgrade" else "base"
                code, out, err = run([binary, "-c", ini, way, target], timeout=60)
                if code != 0:
                    failed.add(path)
                results.append((path, way, code, out, err))
    finally:
        database.drop()
    return results


def compare(trees, binary, options):
    """Fill a report with one row per tree and dialect."""
    report = Report(options.out / "evaluate")
    script = CACHE / "work" / "evaluate" / "env"
    script.mkdir(parents=True, exist_ok=True)
    (script / "env.py").write_text(ENV)
    if binary is None:
        return report
    jobs = [(tree, dialect) for tree in trees for dialect in options.dialects if dialect != "mysql"]
    note(f"running the revisions of {len(trees)} trees, each alone")
    for (tree, dialect), results in zip(jobs, in_parallel(lambda job: walk(*job, binary), jobs)):
        for path, way, code, out, err in results:
            row = f"{tree.name} {dialect}"
            report.count(row, "steps")
            column = verdict(code, out + err)
            report.count(row, column)
            if column in ("raised", "refused"):
                name = f"{tree.name} {path.name} {dialect} {way}"
                report.mismatch(name, "", out + err, f"{column}: {failure_reason(out, err)}")
    return report


def verdict(code, text):
    """The column of one step."""
    if code == 0:
        return "done"
    # The last line of a Python traceback, or the program's own refusal.
    if re.search(r"^error: (?!.*Error\b)", text, re.M) and not DATABASE.search(text):
        return "refused"
    return "database" if DATABASE.search(text) else "raised"


def summary(report):
    """(steps that were evaluated, all steps)."""
    return report.total("steps") - report.total("refused"), report.total("steps")
