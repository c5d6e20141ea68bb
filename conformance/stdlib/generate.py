"""Writes down what CPython 3.11 prints for each program here: `python3.11 -P generate.py`."""

import pathlib
import subprocess
import sys

assert sys.version_info[:2] == (3, 11), "the goldens are CPython 3.11's"
here = pathlib.Path(__file__).parent
for program in sorted(here.glob("*.py")):
    if program.name == "generate.py":
        continue
    done = subprocess.run(
        [sys.executable, "-P", program.name], cwd=here, capture_output=True, text=True, env={"PYTHONHASHSEED": "0", "TZ": "UTC", "HOME": "/root", "PYTHONDONTWRITEBYTECODE": "1"}
    )
    if done.returncode:
        sys.exit(f"{program}: {done.stderr}")
    program.with_suffix(".out").write_text(done.stdout)
