"""A column with a foreign key: the constraint is a statement of its own."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.ForeignKey("o.id")))
    op.add_column("t", sa.Column("b", sa.Integer(), sa.ForeignKey("o.id", name="fk_b", ondelete="SET NULL", onupdate="CASCADE", deferrable=True, initially="DEFERRED", match="FULL")))
    op.add_column("t", sa.Column("c", sa.Integer(), sa.ForeignKey("t.id", name=op.f("fk_self"))))


def downgrade():
    for name in "cba":
        op.drop_column("t", name)
