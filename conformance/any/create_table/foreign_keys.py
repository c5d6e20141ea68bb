"""ForeignKey in columns and ForeignKeyConstraint, with and without names and actions."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE parent (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, UNIQUE (a, b))"]


def upgrade():
    op.create_table(
        "child",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("plain", sa.Integer(), sa.ForeignKey("parent.id")),
        sa.Column("named", sa.Integer(), sa.ForeignKey("parent.id", name="fk_named", ondelete="CASCADE", onupdate="SET NULL")),
        sa.Column("late", sa.Integer(), sa.ForeignKey("parent.id", deferrable=True, initially="DEFERRED")),
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer()),
        sa.ForeignKeyConstraint(["a", "b"], ["parent.a", "parent.b"], name="fk_both", match="FULL", deferrable=False),
        sa.ForeignKeyConstraint(["id"], ["child.id"]),
    )


def downgrade():
    op.drop_table("child")
