"""Writes what CPython prints for every program here beside it (`name.out`).

Run with CPython 3.11: `python3 conformance/python/generate.py`. Programs in `err/` end with an exception; the last
line of its traceback follows their output.
"""

import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent

for program in sorted(here.glob("ok/*.py")) + sorted(here.glob("err/*.py")):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", program.name],
        cwd=program.parent,
        capture_output=True,
        text=True,
        timeout=60,
        env={"PYTHONHASHSEED": "0", "PATH": "/usr/bin:/bin"},
    )
    output = done.stdout
    fails = program.parent.name == "err"
    if fails != (done.returncode != 0):
        sys.exit(f"{program}: ended with {done.returncode}\n{done.stderr}")
    if fails:
        output += done.stderr.rstrip("\n").rsplit("\n", 1)[-1] + "\n"
    program.with_suffix(".out").write_text(output)
