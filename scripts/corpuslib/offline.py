"""`upgrade heads --sql` of whole chains, byte for byte."""

import json

from .common import CACHE, VENV_ALEMBIC, Report, difference_reason, failure_reason, in_set_order, run
from .projects import by_name

COLUMNS = ["equal", "different", "failed", "no real text"]
CASES = {
    "blog": ("sqlite", "postgresql"),
    "async": ("sqlite+aiosqlite", "postgresql+asyncpg"),
    "rucio": ("postgresql", "sqlite"),
    "buildbot": ("postgresql",),
    "barbican": ("postgresql",),
    "ckan#example": ("postgresql", "sqlite"),
    "ckan#activity": ("postgresql",),
    "ckan#tracking": ("postgresql",),
}


def expected(project, url, refresh):
    """Real Alembic's text: cached for packages, always made anew for the examples, which change."""
    cache = CACHE / "expected" / "offline.json"
    known = json.loads(cache.read_text()) if cache.exists() else {}
    key = f"{project.name} {url}"
    if project.tree is None or refresh or key not in known:
        arguments, environment = project.command(url, url.split(":")[0])
        code, out, err = run([VENV_ALEMBIC, *arguments, "upgrade", "heads", "--sql"], cwd=project.folder, env=environment)
        known[key] = {"code": code, "out": out, "error": "" if code == 0 else failure_line(out, err)}
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_text(json.dumps(known, indent=1, sort_keys=True))
    return known[key]


def failure_line(out, err):
    lines = (err.strip() or out.strip()).splitlines()
    return lines[-1] if lines else "no output"


def compare(trees, binary, options):
    report = Report(options.out / "offline")
    available = {tree.name for tree in trees}
    names = [name for name in CASES if name in ("blog", "async") or name in available]
    for project in by_name(names, trees, "offline"):
        for dialect in CASES[project.name]:
            url = f"{dialect}://"
            row = f"{project.name} {dialect}"
            real = expected(project, url, options.refresh)
            if real["code"] != 0:
                report.count(row, "no real text")
                report.mismatch(row + " real", "", real["out"] + real["error"], "Alembic: " + real["error"])
                continue
            report.count(row, "equal", 0)
            if binary is None:
                continue
            arguments, environment = project.command(url, dialect)
            code, out, err = run([binary, *arguments, "upgrade", "heads", "--sql"], cwd=project.folder, env=environment)
            if code != 0:
                report.count(row, "failed")
                report.mismatch(row, real["out"], out + err, failure_reason(out, err))
            elif in_set_order(out) == in_set_order(real["out"]):
                report.count(row, "equal")
            else:
                report.count(row, "different")
                report.mismatch(row, real["out"], out, difference_reason(real["out"], out))
    return report


def summary(report):
    equal = report.total("equal")
    return equal, equal + report.total("different") + report.total("failed")
