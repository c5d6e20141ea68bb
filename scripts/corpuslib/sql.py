"""Each clean revision alone as --sql, in both directions, against real Alembic's text."""

import json
import os
import re
import subprocess
from pathlib import Path

from .common import CACHE, VENV_PYTHON, Report, difference_reason, failure_reason, identifiers
from .common import in_parallel, in_set_order, ini_text, note, run

COLUMNS = ["texts", "equal", "different", "failed", "empty equal", "empty other", "both fail", "only Alembic fails"]
WAYS = ("upgrade", "downgrade")

# As perrevision.py sets it up: no models, literal values, the dialect's own parameter style.
ENV = '''from alembic import context

context.configure(url=context.config.get_main_option("sqlalchemy.url"), target_metadata=None, literal_binds=True)
with context.begin_transaction():
    context.run_migrations()
'''


def expected(trees, refresh=False):
    """Real Alembic's texts, kept in the cache: tree -> file -> dialect -> direction -> {"sql"} or {"error"}."""
    cache = CACHE / "expected" / "sql.json"
    known = json.loads(cache.read_text()) if cache.exists() and not refresh else {}
    todo = [t for t in trees if t.name not in known]
    if todo:
        note(f"asking real Alembic for the SQL of the revisions of {len(todo)} trees")
        request = json.dumps([[t.name, [[str(f.relative_to(t.script)), str(f)] for f in t.files()]] for t in todo])
        tool = Path(__file__).with_name("perrevision.py")
        # Sets of strings have another order with every seed: a text that depends on it has no right order.
        first, second = in_parallel(lambda seed: answers(tool, request, seed), ["1", "2"])
        known |= agreed(first, second)
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(json.dumps(known, indent=1, sort_keys=True))
    return known


def answers(tool, request, seed):
    """What perrevision.py says with one seed of Python's hashes."""
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [str(VENV_PYTHON), str(tool)]
    done = subprocess.run(command, input=request, capture_output=True, text=True, check=True, env=environment)
    return json.loads(done.stdout)


def agreed(first, second):
    """The answers of two runs, with "unstable" where they differ."""
    if "sql" in first and "sql" in second:
        same = in_set_order(first["sql"]) == in_set_order(second["sql"])
        return first if same else {"unstable": True}
    if {"sql", "error", "unstable"} & (first.keys() | second.keys()):
        return first if first.keys() == second.keys() else {"unstable": True}
    return {key: agreed(value, second[key]) for key, value in first.items()}


def identifiers_of(tree, path):
    """The identifiers of one file of a tree."""
    return identifiers(path, tree.values)


def write_alone(folder, path, found):
    """A copy of a revision file, with no parents, as the only one of a folder of versions."""
    source = path.read_bytes()
    for key, (begin, end) in sorted(found["spans"].items(), key=lambda item: -item[1][0]):
        if key != "revision":
            source = source[:begin] + b"None" + source[end:]
    versions = folder / "versions"
    versions.mkdir(parents=True, exist_ok=True)
    (versions / path.name).write_bytes(source)
    return versions


def single_project(tree, name, dialects):
    """A project whose only revision is this file, with no parents: {dialect: ini path} and the revision's id."""
    path = tree.script / name
    found = identifiers_of(tree, path)
    folder = CACHE / "work" / "sql" / tree.slug / re.sub(r"\W+", "_", name)
    versions = write_alone(folder, path, found)
    script = CACHE / "work" / "sql" / "env"
    inis = {}
    for dialect in dialects:
        inis[dialect] = folder / f"{dialect}.ini"
        inis[dialect].write_text(ini_text(script, [versions], f"{dialect}://"))
    return inis, found["revision"]


def operations_only(text, revision, way):
    """What the revision itself wrote: without the version table's statements, BEGIN, COMMIT and the comment line."""
    start = re.search(rf"^-- Running {way} [^\n]*\n\n", text, re.M)
    if start is None:
        return None
    body = text[start.end() :]
    marks = {"upgrade": "INSERT INTO alembic_version (version_num) VALUES", "downgrade": "DELETE FROM alembic_version WHERE"}
    end = body.rfind(marks[way])
    return None if end < 0 else body[:end]


def mask(text):
    """Hide what a clock or a random number decides."""
    text = re.sub(r"\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d(\.\d+)?)?(\+\d\d:\d\d)?)?", "<time>", text)
    text = re.sub(r"\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\b", "<uuid>", text)
    return re.sub(r"\b1[5-9]\d{8}(\.\d+)?\b", "<seconds>", text)


CHANGING = re.compile(r"utcnow|\bnow\(|uuid[14]\(|time\.time|today\(")


def compare(trees, binary, options):
    """Fill a report with one row per tree and dialect."""
    known = expected(trees, options.refresh)
    report = Report(options.out / "sql")
    script = CACHE / "work" / "sql" / "env"
    script.mkdir(parents=True, exist_ok=True)
    (script / "env.py").write_text(ENV)
    jobs = []
    for tree in trees:
        for name, dialects in known[tree.name].items():
            if binary is not None:
                inis, revision = single_project(tree, name, options.dialects)
            for dialect in options.dialects:
                for way in WAYS:
                    wanted = dialects[dialect][way]
                    row = f"{tree.name} {dialect}"
                    if "unstable" in wanted:
                        continue
                    report.count(row, "texts", bool(wanted.get("sql", "").strip()))
                    if binary is not None:
                        target = revision if way == "upgrade" else f"{revision}:base"
                        jobs.append((row, tree, name, dialect, way, inis[dialect], target, revision, wanted))
    note(f"running {len(jobs)} times")
    answers = in_parallel(lambda job: run([binary, "-c", job[5], job[4], job[6], "--sql"], timeout=60), jobs)
    for job, answer in zip(jobs, answers):
        judge(report, job, answer)
    return report


def judge(report, job, answer):
    """Put one answer into the right column."""
    row, tree, name, dialect, way, _, _, revision, wanted = job
    code, out, err = answer
    label = f"{tree.name} {name} {dialect} {way}"
    if "error" in wanted:
        report.count(row, "both fail" if code != 0 else "only Alembic fails")
        return
    text = wanted["sql"]
    column = "empty other" if not text.strip() else None
    if code != 0:
        report.count(row, column or "failed")
        report.mismatch(label, text, out + err, failure_reason(out, err))
        return
    ours = operations_only(out, revision, way)
    if ours is None:
        report.count(row, column or "different")
        report.mismatch(label, text, out + err, "no such step in the output")
        return
    equal = in_set_order(ours) == in_set_order(text)
    if not equal and CHANGING.search((tree.script / name).read_text(errors="replace")):
        equal = in_set_order(mask(ours)) == in_set_order(mask(text))
    if equal:
        report.count(row, "equal" if text.strip() else "empty equal")
    else:
        report.count(row, column or "different")
        report.mismatch(label, text, ours, difference_reason(text, ours))


def summary(report, dialect=None):
    """(equal, all non-empty texts), of one dialect or of all."""
    rows = [r for name, r in report.rows.items() if dialect is None or name.endswith(" " + dialect)]
    return sum(r["equal"] for r in rows), sum(r["texts"] for r in rows)
