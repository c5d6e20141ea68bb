"""Boolean with its CHECK: needed on SQLite only, where there is no ALTER for it."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Boolean(create_constraint=True, name="ck_a")))
    op.add_column("t", sa.Column("b", sa.Boolean(create_constraint=True)))
    op.add_column("t", sa.Column("c", sa.Boolean(), nullable=True))


def downgrade():
    for name in "cba":
        op.drop_column("t", name)
