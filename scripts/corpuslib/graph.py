"""heads, history and branches on every tree, against real Alembic on copies whose revisions are stubs."""

import ast
import itertools
import json
import shutil
import subprocess

from .common import CACHE, VENV_ALEMBIC, VENV_PYTHON, Report, difference_reason, failure_reason, identifiers
from .common import in_parallel, ini_text, note, run

COMMANDS = ["heads", "heads -v", "history", "history -v", "branches", "branches -v"]
COLUMNS = ["equal", "different", "failed", "answers alone", "loads in Alembic"]

# Run by the Python that has Alembic: one process for all trees, because starting it costs more than the work.
REAL = """
import io, json, sys, warnings
warnings.simplefilter("ignore")
from alembic import command
from alembic.config import Config
answers = {}
for name, ini, script, original in json.load(sys.stdin):
    answers[name] = {}
    for line in %r:
        what, *flags = line.split()
        out = io.TextIOWrapper(io.BytesIO(), "utf-8")  # Alembic asks a stream for its encoding
        try:
            getattr(command, what)(Config(ini, stdout=out), verbose=bool(flags))
            out.seek(0)
            answers[name][line] = out.read().replace(script, original)
        except BaseException as error:
            answers[name][line] = f"!{type(error).__name__}: {error}"
json.dump(answers, sys.stdout)
""" % (COMMANDS,)


def in_set_order(text):
    """Sort the children of a branch point: real Alembic keeps them in a set, whose order changes from run to run."""

    def sort_names(line):
        names = line.removeprefix("Branches into: ")
        return line if names == line else "Branches into: " + ", ".join(sorted(names.split(", ")))

    groups = itertools.groupby(text.split("\n"), key=lambda line: line.lstrip().startswith("-> "))
    lines = [line for children, group in groups for line in (sorted(group) if children else group)]
    return "\n".join(sort_names(line) for line in lines)


def stub_tree(tree):
    """A copy of the tree with only docstrings and identifiers: it loads without the package's dependencies."""
    target = CACHE / "stubs" / tree.slug
    shutil.rmtree(target, ignore_errors=True)
    for path in tree.files():
        copy = target / path.relative_to(tree.script)
        copy.parent.mkdir(parents=True, exist_ok=True)
        found = identifiers(path, tree.values)
        lines = [ast.unparse(ast.Expr(ast.Constant(found["doc"])))] if found["doc"] is not None else []
        for name in ("revision", "down_revision", "branch_labels", "depends_on"):
            if name in found:
                lines.append(f"{name} = {found[name]!r}")
        copy.write_text("\n".join(lines) + "\n")
    (target / "env.py").write_text("")
    ini = target / "alembic.ini"
    ini.write_text(ini_text(target, [target / f for f in tree.version_folders], recursive=tree.recursive))
    return [tree.name, str(ini), str(target), str(tree.script)]


def expected(trees, refresh=False):
    """Real Alembic's answers, kept in the cache: tree -> command -> text (or "!Error: message")."""
    cache = CACHE / "expected" / "graph.json"
    known = json.loads(cache.read_text()) if cache.exists() and not refresh else {}
    todo = [t for t in trees if t.name not in known]
    if todo:
        note(f"asking real Alembic for the graphs of {len(todo)} trees")
        request = json.dumps([stub_tree(t) for t in todo])
        done = subprocess.run([str(VENV_PYTHON), "-c", REAL], input=request, capture_output=True, text=True, check=True)
        known |= {name: {"commands": commands} for name, commands in json.loads(done.stdout).items()}

        def alone(tree):
            code, out, err = run([VENV_ALEMBIC, "-c", original_ini(tree), "heads"])
            return "ok" if code == 0 else (err.strip() or out.strip()).splitlines()[-1]

        for tree, answer in zip(todo, in_parallel(alone, todo)):
            known[tree.name]["original"] = answer
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(json.dumps(known, indent=1, sort_keys=True))
    return known


def original_ini(tree):
    """An ini that points into the unpacked package itself."""
    ini = CACHE / "work" / "graph" / f"{tree.slug}.ini"
    ini.parent.mkdir(parents=True, exist_ok=True)
    versions = [tree.script / f for f in tree.version_folders]
    ini.write_text(ini_text(tree.script, versions, recursive=tree.recursive))
    return ini


def compare(trees, binary, options):
    """Fill a report with one row per tree."""
    known = expected(trees, options.refresh)
    report = Report(options.out / "graph")
    for tree in trees:
        entry = known[tree.name]
        report.count(tree.name, "loads in Alembic", entry["original"] == "ok")
        if binary is None:
            report.count(tree.name, "failed", 0)
            continue
        ini = original_ini(tree)
        for line in COMMANDS:
            code, out, err = run([binary, "-c", ini, *line.split()])
            wanted = entry["commands"][line]
            name = f"{tree.name} {line}"
            if code != 0:
                report.count(tree.name, "failed")
                report.mismatch(name, wanted, out + err, failure_reason(out, err))
            elif in_set_order(out) == in_set_order(wanted):
                report.count(tree.name, "equal")
                report.count(tree.name, "answers alone", entry["original"] != "ok")
            else:
                report.count(tree.name, "different")
                report.mismatch(name, wanted, out, difference_reason(wanted, out))
    return report


def summary(report):
    """(equal, compared)"""
    equal = report.total("equal")
    return equal, equal + report.total("different") + report.total("failed")
