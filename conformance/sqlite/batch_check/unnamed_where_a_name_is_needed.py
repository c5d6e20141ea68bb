"""A check without a name under a convention that builds on its name: nothing is done."""
from alembic import op

only = "online"
convention = {"ck": "ck_%(table_name)s_%(constraint_name)s"}
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, CHECK (n > 0))"]


def upgrade():
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    pass
