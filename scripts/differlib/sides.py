"""The two sides: real Alembic in this process, and our program, one process a command."""

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(1, str(REPOSITORY / "conformance"))
import generate  # noqa: E402  (conformance/generate.py: a case's project, and what a command of real Alembic tells)

SECONDS = 30
# How the command line tells a CommandError.
FAILED = r"(?m)^FAILED: (.*)\n?"


def folder():
    """A new folder for a project, in memory where that is possible."""
    memory = "/dev/shm"
    return tempfile.TemporaryDirectory(prefix="differ.", dir=memory if os.access(memory, os.W_OK) else None)


class Real:
    """Real Alembic."""

    def run(self, name, argument, project, url, sql=False):
        """What `upgrade argument` (or any other command) writes, prints, warns of, and its error."""
        printed = io.StringIO()
        options = {"sql": True} if sql else {}
        with contextlib.redirect_stdout(printed):
            text, _ = generate.told(lambda it: getattr(command, name)(it, argument, **options), project, url)
        return printed.getvalue() + text


class Ours:
    """Our program."""

    def __init__(self, program):
        self.program = program

    def run(self, name, argument, project, url, sql=False):
        """The same of ours: what it writes goes to its standard output, the rest is read from its report."""
        ini = (
            f"[alembic]\nscript_location = {project}\npath_separator = newline\n"
            f"prepend_sys_path = {project}/versions\nsqlalchemy.url = {url.replace('%', '%%')}\n"
        )
        (project / "alembic.ini").write_text(ini)
        call = [self.program, "-c", project / "alembic.ini", name, argument, *(["--sql"] if sql else [])]
        try:
            done = subprocess.run(call, capture_output=True, text=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return f"! no answer within {SECONDS} seconds"
        lines = [f"? {it}" for it in dict.fromkeys(filter(None, map(warning, done.stderr.splitlines())))]
        if done.returncode:
            lines.append(f"! {error(done)}")
        return "\n".join([re.sub(FAILED, "", done.stdout).strip(), *lines]).strip()


def warning(line):
    """`SAWarning: text` of a line `file:line: SAWarning: text`."""
    found = re.match(r"\S+:\d+: (\w+Warning: .*)", line)
    return found and "DeprecationWarning" not in found[1] and found[1].rstrip()


def error(done):
    """The first line of the error, named as Python names it."""
    for line in done.stderr.splitlines():
        if line.startswith("error: "):
            return line.removeprefix("error: ").rstrip()
    failed = re.search(FAILED, done.stdout)
    if failed:
        return f"alembic.util.exc.CommandError: {failed[1].rstrip()}"
    return f"exit code {done.returncode}: {done.stderr.strip()[-300:]}"


def script(side, source, dialect, name="upgrade"):
    """The script of `upgrade --sql` (or `downgrade --sql`) of a revision."""
    url = {"postgresql": "postgresql+psycopg://", "sqlite": "sqlite://"}[dialect]
    argument = {"upgrade": "setup:case", "downgrade": "case:setup"}[name]
    with folder() as place:
        project = Path(place)
        generate.project(project, source)
        text = side.run(name, argument, project, url, sql=True)
    text = re.sub(r" at 0x[0-9a-f]+", "", text)
    return "\n".join(it.rstrip() for it in text.splitlines()).strip()
