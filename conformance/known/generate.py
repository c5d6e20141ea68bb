"""Writes down what the programs here print with the real packages: `python3.11 -P generate.py [NAME…]`.

The packages of requirements.txt have to be installed: `python3.11 -m venv V && V/bin/pip install -r requirements.txt`.
"""

import pathlib
import subprocess
import sys

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
