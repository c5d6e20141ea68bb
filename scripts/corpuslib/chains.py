"""Every tree from nothing to its heads and back on live databases: real Alembic with the application installed, ours
without any of its dependencies.

Real Alembic's side needs a virtual environment with all packages of conformance/projects/chains.txt (over a gigabyte,
made once); what it left is cached. A tree that real Alembic runs only half-way must stop at the same revision here, with
the same schema and for the same reason, or go further.
"""

import json
import os
import re
import shutil
import sqlite3
import subprocess

from .common import CACHE, PROJECTS, Report, in_parallel, ini_text, make_venv, note, run
from .live import Database, psql
from .projects import SETTINGS

COLUMNS = ["equal", "with packages", "with bridge", "further", "different", "Alembic fails"]
VENV = CACHE / "chains"

ENV = """from logging.config import fileConfig
from alembic import context
from sqlalchemy import MetaData, engine_from_config, pool
{imports}
config = context.config
fileConfig(config.config_file_name, disable_existing_loggers=False)
engine = engine_from_config(config.get_section(config.config_ini_section, {{}}), prefix="sqlalchemy.", poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata={metadata},
        version_table="{version_table}",
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()
"""

# Revisions that lean on what the application's env.py imports.
IMPORTS = {"barbican": "import barbican.model.models", "manila": "import sqlalchemy.orm"}
# Seconds a run may take; to look through all of an application's packages is only the second try, and to hand single
# revisions to its Python the third.
LIMIT = {"real": 600, "ours": 300, "packages": 120, "bridge": 600}
# A tree that goes on from where another of the same package ends.
AFTER = {"ckan#activity": "ckan", "ckan#tracking": "ckan"}

# Importing rucio asks for a configuration; nothing in it matters to the schema.
RUCIO = "[database]\ndefault = sqlite://\n[policy]\npermission = generic\nschema = generic\n[common]\nlogdir = /tmp\n"


class Place:
    """What `Database` asks of a project."""

    def __init__(self, tree, dialect, side, trees):
        self.tree, self.side = tree, side
        self.name = f"{tree.slug}_chain"
        self.folder = CACHE / "work" / "chains" / f"{tree.slug}-{dialect}-{side}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.chain = [trees[AFTER[tree.name]], tree] if AFTER.get(tree.name) in trees else [tree]

    def command(self, tree, url):
        """The arguments that choose a tree and a database."""
        settings = SETTINGS.get(tree.name, {})
        script = self.folder / tree.slug
        script.mkdir(exist_ok=True)
        text = ENV.format(
            imports=IMPORTS.get(tree.name, ""),
            metadata=settings.get("metadata", "None"),
            version_table=version_table(tree),
        )
        (script / "env.py").write_text(text)
        versions = [tree.script / folder for folder in tree.version_folders]
        # The application's own source is there for both; where it is installed with what it depends on, that one counts.
        sys_path = [] if self.side in ("real", "bridge") else [tree.root]
        ini = script / f"{url.split(':')[0]}.ini"
        ini.write_text(ini_text(script, versions, url, sys_path, tree.recursive))
        return ["-c", ini]


def version_table(tree):
    return SETTINGS.get(tree.name, {}).get("version_table", "alembic_version")


def prepare_venv():
    """The applications with what they need, as they were when the expectations were first made."""
    pins = PROJECTS / "chains.txt"
    what = "installing the applications of all trees for real Alembic (once)"
    make_venv(VENV, pins.read_text(), what, ["--no-deps", "-r", str(pins)])


def reason(out, err):
    """The last line of an error, without what differs from run to run."""
    lines = [line.strip() for line in (err + "\n" + out).splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"(FAILED: |[\w.]+(Error|Exception|Invalid|Warning)\b|error: )", line)]
    ours = [line for line in errors if line.startswith("error: ")]
    text = (ours or errors or lines or [""])[-1]
    return re.sub(r"(?<![\w./])/[^\s'\"]*/", "…/", text)[:300]


def walk(tree, dialect, program, side, trees):
    """{way: {"code", "reason", "dump"}} of one tree on one database; for real Alembic also "stopped": what is left when
    the run ends before the revision that fails."""
    place = Place(tree, dialect, side, trees)
    rucio = place.folder / "rucio.cfg"
    rucio.write_text(RUCIO)
    environment = {"AIRFLOW_HOME": str(place.folder), "PREFECT_HOME": str(place.folder), "RUCIO_CONFIG": str(rucio)}
    environment["WEBUI_SECRET_KEY"] = "none"
    # With packages: as in a shell where the application's virtual environment is active.
    environment["VIRTUAL_ENV"] = str(VENV) if side in ("packages", "bridge") else ""
    environment["STILLHEAD_BRIDGE"] = "auto" if side == "bridge" else "never"

    def after(*commands):
        """(exit code, output, errors, dump) after commands for the tree, on the databases of those before it."""
        database = Database(place, dialect, side)
        try:
            steps = [(one, ("upgrade", "heads")) for one in place.chain[:-1]] + [(tree, it) for it in commands]
            for one, command in steps:
                code, out, err = run([program, *place.command(one, database.url), *command], cwd=place.folder, env=environment, timeout=LIMIT[side])
            return code, out, err, dump_of(database, version_table(tree))
        finally:
            database.drop()

    answers = {}
    up, down = ("upgrade", "heads"), ("downgrade", "base")
    for way, commands in (("upgrade", [up]), ("downgrade", [up, down])):
        code, out, err, dump = after(*commands)
        answers[way] = {"code": code, "reason": "" if code == 0 else reason(out, err), "dump": dump}
        # A revision that the bridge runs is said twice.
        answers[way]["ran"] = len(set(re.findall(rf"Running {way} (.*?)(?:,|$)", err, re.MULTILINE)))
        if code != 0 and side == "real":
            versions = re.findall(r"[\w.]+", progress(dump)) if dump else []
            last = [(way, *versions)] if versions and versions != ["--"] else [("ensure_version",)]
            answers[way]["stopped"] = after(*commands[:-1], *last)[3]
        if code != 0:
            break
    return answers


# What a database has beside an empty version table.
OBJECTS = {
    "sqlite": "SELECT count(*) FROM sqlite_master WHERE type = 'table'",
    "postgresql": "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'",
}


def dump_of(database, table):
    """The dump; nothing where there is at most an empty version table (which real Alembic rolls back with the first
    revision, and ours makes before it)."""
    try:
        dump = database.dump(table)
    except (sqlite3.Error, subprocess.CalledProcessError):
        return ""
    if progress(dump) in ("--", "[]"):
        query = OBJECTS[database.kind]
        if database.kind == "sqlite":
            with sqlite3.connect(database.path) as connection:
                count = connection.execute(query).fetchone()[0]
        else:
            count = int(psql(database.plain, query))
        if count <= 1:
            return ""
    return dump


def expected(jobs, trees, refresh):
    """What real Alembic leaves, from the cache."""
    cache = CACHE / "expected" / "chains.json"
    known = {} if refresh or not cache.exists() else json.loads(cache.read_text())
    missing = [job for job in jobs if f"{job[0].name} {job[1]}" not in known]
    if missing:
        prepare_venv()
        note(f"running real Alembic over {len(missing)} chains")
        program = VENV / "bin" / "alembic"
        results = in_parallel(lambda job: walk(*job, program, "real", trees), missing)
        for (tree, dialect), result in zip(missing, results):
            known[f"{tree.name} {dialect}"] = result
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(json.dumps(known, indent=1))
    return known


def progress(dump):
    """The versions at the end of a dump."""
    return dump.strip().splitlines()[-1] if dump.strip() else "nothing"


def compare(trees, binary, options):
    """Fill a report with one row per tree and dialect, one count per direction.

    What ours refuses for want of a package is tried again with the application's packages beside it, as they are where
    it is deployed, and then with leave to hand a revision to its Python; both are counted apart.
    """
    report = Report(options.out / "chains")
    by_name = {tree.name: tree for tree in trees}
    jobs = [(tree, dialect) for tree in trees for dialect in options.dialects if dialect != "mysql"]
    real = expected(jobs, by_name, options.refresh)
    if binary is None:
        return report
    note(f"running {len(jobs)} chains")

    def one(job):
        theirs = real[f"{job[0].name} {job[1]}"]
        mine = walk(*job, binary, "ours", by_name)
        verdicts = verdicts_of(theirs, mine)
        # Not where only the dumps differ: packages would change nothing.
        others = (way for way, it in verdicts.items() if it == "different")
        if any(not same_reason(theirs[way], mine.get(way, NOT_REACHED)) for way in others):
            prepare_venv()
            for side in ("packages", "bridge"):
                if "different" not in verdicts.values():
                    break
                again = walk(*job, binary, side, by_name)
                for way, other in verdicts_of(theirs, again).items():
                    if verdicts[way] == "different" and other != "different":
                        verdicts[way], mine[way] = f"with {side}" if other == "equal" else other, again.get(way)
        return verdicts, mine

    for (tree, dialect), (verdicts, mine) in zip(jobs, in_parallel(one, jobs)):
        row = f"{tree.name} {dialect}"
        for way, column in verdicts.items():
            report.count(row, column)
            if column in ("different", "further"):
                left, right = real[row][way], mine.get(way, NOT_REACHED)
                where = f"{left['reason'] or 'done'}  |  {right['reason'] or 'done'}"
                title = f"{column}: {row} {way}: {progress(left['dump'])} / {progress(right['dump'])}: {where}"
                report.mismatch(f"{row} {way}", left["dump"] + left["reason"], right["dump"] + right["reason"], title)
    return report


NOT_REACHED = {"code": -1, "reason": "not reached", "dump": ""}


def verdicts_of(theirs, mine):
    return {way: verdict(it, mine.get(way, NOT_REACHED)) for way, it in theirs.items()}


def verdict(theirs, mine):
    """The column of one direction."""
    if re.match(r"(ImportError|ModuleNotFoundError)", theirs["reason"]):
        return "Alembic fails"  # before the first revision: made for another SQLAlchemy
    same = entries(theirs["dump"]) == entries(mine["dump"])
    # Real Alembic leaves half of a failed revision on SQLite, and no version table where the first one fails; here a
    # revision that fails is taken back whole (docs/differences.md).
    whole = "stopped" in theirs and entries(theirs["stopped"]) == entries(mine["dump"])
    if (same or whole) and same_reason(theirs, mine):
        return "equal"
    return "further" if theirs["code"] != 0 and went_further(theirs, mine) else "different"


def entries(dump):
    """The entries of a dump of SQLite, which stand in the order they were made: a revision that goes through a set of
    tables has another order each time."""
    return sorted(re.split(r"\n(?=(?:table|index|view|trigger)\|)", dump.strip()))


def went_further(theirs, mine):
    """Whether more revisions ran than where real Alembic stopped: the log says so, unless the application silenced it."""
    return mine["code"] == 0 or mine.get("ran", 0) > theirs.get("ran", 0) > 0


def same_reason(theirs, mine):
    """Both done, or both stopped by the same class of error."""
    if theirs["code"] == 0 or mine["code"] == 0:
        return theirs["code"] == mine["code"]
    kind = lambda text: re.sub(r"^(error: |FAILED: )", "", text).split(":")[0].rsplit(".", 1)[-1]  # noqa: E731
    return kind(theirs["reason"]) == kind(mine["reason"])


def summary(report):
    good = sum(report.total(column) for column in COLUMNS[:4])
    return good, good + report.total("different")
