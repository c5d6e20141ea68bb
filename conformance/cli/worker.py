"""Real Alembic as a server of command lines, so that 3,000 runs take a minute instead of half an hour.

Reads JSON lines {"folder", "words", "environment"} and answers {"exit", "stdout", "stderr"}. Each runs in a process
forked from this one, which has everything imported: what it prints is what `alembic WORDS` prints.
"""

import json
import os
import random
import sys
import tempfile

import psycopg  # noqa: F401
import sqlalchemy.dialects.postgresql.psycopg  # noqa: F401
import sqlalchemy.dialects.sqlite  # noqa: F401
from alembic import config


class Place:
    """As large as an object of Alembic's."""


def child(request, out, err):
    """Never returns."""
    random.seed()
    os.chdir(request["folder"])
    os.environ.update(request["environment"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    sys.argv = ["alembic", *request["words"]]
    # Sets of objects are ordered by address: move what comes by a random number of places.
    global moved
    moved = [Place() for _ in range(random.randrange(64))]
    code = 0
    try:
        config.main(prog="alembic")
    except SystemExit as leave:
        code = leave.code if isinstance(leave.code, int) else 0 if leave.code is None else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code & 255)


def main():
    for line in sys.stdin:
        request = json.loads(line)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = os.fork()
            if process == 0:
                child(request, out, err)
            _, status = os.waitpid(process, 0)
            out.seek(0)
            err.seek(0)
            answer = {"exit": os.waitstatus_to_exitcode(status), "stdout": out.read().decode(), "stderr": err.read().decode()}
        print(json.dumps(answer), flush=True)


main()
