"""A batch without any directive does nothing, not even to a table that is not there."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        pass
    with op.batch_alter_table("nowhere") as batch_op:
        pass


def downgrade():
    pass
