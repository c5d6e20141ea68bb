#!/usr/bin/env python3
"""Record what real Alembic answers on the command line: one golden file per case.

usage: generate.py [--python PYTHON] [--only PREFIX]

PYTHON is one that has alembic 1.20.1 and sqlalchemy 2.1.9 (default: the virtual environment of scripts/corpus).
Writes projects/<project>/… and cases/<case>.toml beside this file; crates/stillhead/tests/cli.rs replays them.
In each step of a case:
  args      the command line; NAME=VALUE words before it are environment variables
  exit      exit code
  stdout    exactly, with the project's folder written {project}
  log       the lines of standard error that Python's logging wrote, exactly
  warnings  texts of Python warnings, without the place they come from
  raises    last line of a traceback: Stillhead's error must contain what comes after the type and `(driver.Error) `
            unless `says = false`, where only the driver knows the words
`database` is what is in test.db afterwards, as `dump` below writes it.

Where Stillhead differs on purpose, ours/<case>.toml stands for the recorded case: the same form with a `reason`.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

from cases import CASES
from contexts import contexts
from projects import projects
from recipes import recipes

HERE = Path(__file__).resolve().parent
CACHE = Path(os.environ.get("STILLHEAD_CACHE") or Path.home() / ".cache" / "stillhead")
# Real Alembic walks sets of strings and of objects, so some of its answers depend on Python's hash seed and on memory
# addresses: each answer that came up in one of this many tries is right; the most frequent is in cases/, the others are
# in also/.
SEEDS = 12
LOG_LINE = re.compile(r"(DEBUG|INFO |WARNI|ERROR|CRITI) \[")


def write_projects():
    """projects/<name>/…, replacing what is there."""
    shutil.rmtree(HERE / "projects", ignore_errors=True)
    for name, files in {**projects(), **contexts(), **recipes()}.items():
        for file, text in files.items():
            path = HERE / "projects" / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)


def dump(path):
    """Every statement of the schema and every row, in an order that does not depend on how they came to be.

    None for an empty database: whether a command that only reads creates the file is nobody's concern.
    """
    if not path.exists():
        return None
    connection = sqlite3.connect(path)
    lines = []
    master = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type DESC, name"
    for kind, name, sql in connection.execute(master).fetchall():
        lines.append(f"{sql};")
        if kind == "table":
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            quoted = " || ', ' || ".join(f'quote("{c}")' for c in columns)
            rows = [row[0] for row in connection.execute(f'SELECT {quoted} FROM "{name}"').fetchall()]
            lines += sorted(f"  {row}" for row in rows)
    connection.close()
    return "".join(line + "\n" for line in lines) or None


def read_stderr(text):
    """(log lines, warnings, last line of a traceback or None)."""
    log, warnings, raises = [], [], None
    lines = text.splitlines()
    for line in lines:
        if LOG_LINE.match(line):
            log.append(line)
        elif found := re.match(r".*?\.py:\d+: (\w*Warning: .*)", line):
            warnings.append(found[1])
    if "Traceback (most recent call last):" in text:
        errors = [line for line in lines if re.match(r"[A-Za-z_][\w.]*(Error|Exception|Interrupt|Exit)\b|KeyError", line)]
        raises = errors[-1] if errors else lines[-1]
    return log, warnings, raises


class Alembic:
    """A worker.py with one order of Python's sets of strings."""

    def __init__(self, python, seed):
        self.environment = {"PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "80"}
        environment = {**os.environ, **self.environment, "PYTHONHASHSEED": str(seed)}
        command = [python, HERE / "worker.py"]
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, folder, words, environment):
        request = {"folder": str(folder), "words": words, "environment": environment}
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def run_case(alembic, project, commands):
    """Run one case in its own copy of the project; the golden file's text."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve() / "p"
        shutil.copytree(HERE / "projects" / project, folder)
        steps = []
        for command in commands:
            words = shlex.split(command)
            environment = {}
            while words and re.match(r"[A-Z_]+=", words[0]):
                key, value = words.pop(0).split("=", 1)
                environment[key] = value
            done = alembic.run(folder, words, environment)
            log, warnings, raises = read_stderr(done["stderr"].replace(str(folder), "{project}"))
            stdout = done["stdout"].replace(str(folder), "{project}")
            steps.append((command, done["exit"], stdout, log, warnings, raises))
        return golden(project, steps, dump(folder / "test.db"))


def golden(project, steps, database):
    """One case as TOML."""
    lines = ["# Recorded from real Alembic by conformance/cli/generate.py: do not edit.", f'project = "{project}"']
    if database is not None:
        lines.append(f"database = {text_block(database)}")
    for command, code, stdout, log, warnings, raises in steps:
        lines += ["", "[[step]]", f"args = {text(command)}", f"exit = {code}"]
        if code != 2:
            lines.append(f"stdout = {text_block(stdout)}")
            lines.append("log = [" + "".join(f"\n    {text(line)}," for line in log) + ("\n]" if log else "]"))
        if warnings:
            lines.append("warnings = [" + "".join(f"\n    {text(line)}," for line in warnings) + "\n]")
        if raises is not None:
            lines.append(f"raises = {text(raises)}")
            if "psycopg." in raises or raises.startswith(("KeyError", "SyntaxError", "AssertionError", "AttributeError")):
                lines.append("says = false")
    return "\n".join(lines) + "\n"


def text(value):
    """A one-line TOML string, literal where possible."""
    if "'" not in value and value.isprintable():
        return f"'{value}'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return f'"{escaped}"'


def text_block(value):
    """A TOML string that reads like the output itself."""
    if "'''" in value or value.endswith("'"):
        return text(value)
    return f"'''\n{value}'''" if value else "''"


def slug(project, commands):
    words = re.sub(r"[^A-Za-z0-9.+@-]+", "_", commands[-1].replace(":", "..")).strip("_")
    before = len(commands) - 1
    return f"{project}--{words}" + (f"--after-{before}" if before else "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", type=Path, default=CACHE / "corpus" / "venv" / "bin" / "python")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    write_projects()
    jobs = {}
    for project, commands in CASES:
        name = slug(project, commands)
        while name in jobs:
            name += "-b"
        jobs[name] = (project, commands)
    for folder in ("cases", "also"):
        (HERE / folder).mkdir(exist_ok=True)
        for old in (HERE / folder).glob("*.toml"):
            if old.name.startswith(options.only) or old.stem.split("..or-")[0] not in jobs:
                old.unlink()

    def record(seed):
        alembic = Alembic(options.python, seed)
        texts = {name: run_case(alembic, *job) for name, job in jobs.items() if name.startswith(options.only)}
        alembic.close()
        return texts

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        recorded = list(pool.map(record, range(SEEDS)))
    for name in recorded[0]:
        texts = [text for text, _ in collections.Counter(r[name] for r in recorded).most_common()]
        (HERE / "cases" / f"{name}.toml").write_text(texts[0])
        for number, other in enumerate(sorted(texts[1:]), 1):
            (HERE / "also" / f"{name}..or-{number}.toml").write_text(other)
    print(f"{len(recorded[0])} of {len(jobs)} cases written")


main()
