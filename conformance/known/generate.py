"""Writes down what the programs and projects here print with the real packages: `python3.11 -P generate.py [NAME…]`.

The packages of requirements.txt have to be installed: `python3.11 -m venv V && V/bin/pip install -r requirements.txt`.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

assert sys.version_info[:2] == (3, 11), "the goldens are CPython 3.11's"
here = pathlib.Path(__file__).parent
# What the programs find in their environment; `tests/known.rs` gives them the same.
ENVIRONMENT = dict(line.split("=", 1) for line in (here / "environment").read_text().splitlines() if line)
for program in sorted(here.glob("*.py")):
    if program.name == "generate.py" or (sys.argv[1:] and program.stem not in sys.argv[1:]):
        continue
    done = subprocess.run(
        [sys.executable, "-P", "-W", "ignore", program.name],
        cwd=here,
        capture_output=True,
        text=True,
        env={"PYTHONHASHSEED": "0", "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", **ENVIRONMENT},
    )
    if done.returncode:
        sys.exit(f"{program}: {done.stderr}")
    program.with_suffix(".out").write_text(done.stdout)

# A project, the name of its golden file, and the command line; `tests/known.rs` of the program has the same.
PROJECTS = [
    ("operations", "upgrade", ["alembic", "upgrade", "head", "--sql"]),
    ("operations", "downgrade", ["alembic", "downgrade", "head:base", "--sql"]),
    ("flask", "upgrade", ["flask", "db", "upgrade", "--sql"]),
]
for project, name, command in PROJECTS:
    if sys.argv[1:] and project not in sys.argv[1:]:
        continue
    folder = here / "projects" / project
    with tempfile.TemporaryDirectory() as copied:
        shutil.copytree(folder, copied, dirs_exist_ok=True)
        program = pathlib.Path(sys.executable).parent / command[0]
        done = subprocess.run([program, *command[1:]], cwd=copied, capture_output=True, text=True, check=True)
    (folder / f"{name}.out").write_text(done.stdout)
