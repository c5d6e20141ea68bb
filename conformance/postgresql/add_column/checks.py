"""CHECK in the column: a statement of its own."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.CheckConstraint("a > 0", name="ck_a")))
    op.add_column("t", sa.Column("b", sa.Integer(), sa.CheckConstraint("b % 2 = 0")))


def downgrade():
    op.drop_column("t", "b")
    op.drop_column("t", "a")
