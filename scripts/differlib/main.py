"""scripts/differ: random programs on both sides."""

import argparse
import importlib
import os
import random
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path[0] = str(Path(__file__).resolve().parents[1])
from differlib import differences, sides  # noqa: E402

# Modules beside this one, each with
#   generate(random, dialect, only)   a program.Program
#   parts(program)                    smaller programs, tried alone when the whole differs
#   told(side, source, dialect)       all that a side says to a program
#   same(real, ours, source, dialect) whether these are as they should be
# or, where both sides need more than that, run(options, program): how many differences there are.
KINDS = ("ops", "live")


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/differ", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--dialects", nargs="+", default=["postgresql", "sqlite"])
    parser.add_argument("--bin", type=Path, default=None)
    parser.add_argument("--show", type=Path, metavar="SOURCE.py")
    parser.add_argument("--only", default="", help="only what the module knows under that name (ops: a directive)")
    return parser.parse_args()


def newest_program():
    folders = [os.environ.get("CARGO_TARGET_DIR"), sides.REPOSITORY / "target"]
    found = [Path(it) / profile / "alembic" for it in folders if it for profile in ("release", "debug")]
    found = [it for it in found if it.exists()]
    if not found:
        sys.exit("scripts/differ: no program; build one (cargo build), or give --bin PROGRAM")
    return max(found, key=lambda it: it.stat().st_mtime)


def show(kind, source, dialects, pair):
    for dialect in dialects:
        for name, side in zip(("real Alembic", "ours"), pair):
            print(f"== {dialect}, {name}\n{kind.told(side, source, dialect)}\n")


def main():
    options = arguments()
    kind = importlib.import_module(f"differlib.{options.kind}")
    if hasattr(kind, "run"):
        return 1 if kind.run(options, options.bin or newest_program()) else 0
    pair = (sides.Real(), sides.Ours(options.bin or newest_program()))
    if options.show:
        show(kind, options.show.read_text(), options.dialects, pair)
        return 0
    groups, start = differences.Groups(), time.monotonic()
    for number in range(options.seed, options.seed + options.count):
        for dialect in options.dialects:
            program = kind.generate(random.Random(f"{number} {dialect}"), dialect, options.only)
            groups.look(kind, program, dialect, pair, f"--seed {number} --count 1 --dialects {dialect}")
    seconds = time.monotonic() - start
    print(f"{options.count} programs in {seconds:.0f} s: {groups.summary()}")
    return 1 if groups.found else 0


if __name__ == "__main__":
    sys.exit(main())
