#!/usr/bin/env python3
"""Writes what CPython prints for the programs here, run with `one` and `two` as PYTHONPATH.

    conformance/imports/generate.py

`crates/python/tests/imports.rs` compares.
"""
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def main() -> None:
    environment = dict(os.environ, PYTHONPATH=f"{HERE / 'one'}:{HERE / 'two'}", PYTHONDONTWRITEBYTECODE="1")
    for program in sorted(HERE.glob("*.py")):
        if program.name != "generate.py":
            done = subprocess.run([sys.executable, program], env=environment, capture_output=True, text=True, check=True)
            program.with_suffix(".out").write_text(done.stdout)


if __name__ == "__main__":
    main()
