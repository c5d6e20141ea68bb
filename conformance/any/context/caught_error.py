"""An exception of the project's own."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    raise RuntimeError("this revision wants a human")


def downgrade():
    raise NotImplementedError("there is no way back")
