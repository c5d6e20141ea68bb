"""A statement that is only a comment, or nothing at all."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    op.execute("-- nothing is done here")
    op.execute("/* nor here */")
    op.execute("INSERT INTO t VALUES (1) -- but here")


def downgrade():
    op.execute("-- nothing\n-- at all\n")
    op.execute("-- but now\nDELETE FROM t")
