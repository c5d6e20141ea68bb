"""Writes down what the programs here print with the real SQLAlchemy and drivers: `scripts/with-postgres V/bin/python -P generate.py`.

The packages of requirements.txt have to be installed: `python3.11 -m venv V && V/bin/pip install -r requirements.txt`.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent.resolve()
for program in sorted(here.glob("*.py")):
    if program.name == "generate.py":
        continue
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "sub").mkdir()
        done = subprocess.run(
            [sys.executable, "-P", "-W", "ignore", program],
            cwd=folder,
            capture_output=True,
            text=True,
            env={**os.environ, "HOME": folder, "PYTHONDONTWRITEBYTECODE": "1"},
        )
    if done.returncode:
        sys.exit(f"{program}: {done.stderr}")
    program.with_suffix(".out").write_text(done.stdout)
