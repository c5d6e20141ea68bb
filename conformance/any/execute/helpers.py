"""Helper functions and loops around op, with what Python offers."""
from alembic import op
from textwrap import dedent

setup = ["CREATE TABLE t (id INTEGER, s VARCHAR(99))"]
NAMES = ("ann", "bob")


def put(*rows, **extra):
    for number, name in rows:
        op.execute(dedent(f"""\
            INSERT INTO t (id, s)
            VALUES ({number}, '{name.title()}{extra.get("suffix", "")}')"""))


def upgrade():
    put(*enumerate(NAMES, start=1), suffix="!")
    put((3, "{}".format("x" * 3)))
    op.execute("UPDATE t SET s = '%s' WHERE id = %d" % ("formatted", 3))


def downgrade():
    for name in reversed(NAMES):
        op.execute("DELETE FROM t WHERE s = '" + name.capitalize() + "!'")
    op.execute("DELETE FROM t")
