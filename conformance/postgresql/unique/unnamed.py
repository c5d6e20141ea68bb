"""Without a name, the database gives one."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_unique_constraint(None, "t", ["a"])


def downgrade():
    op.drop_constraint("t_a_key", "t", type_="unique")
