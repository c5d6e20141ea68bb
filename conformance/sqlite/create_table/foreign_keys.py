"""Foreign keys with their options, one to a table that comes later."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "a",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("b", sa.Integer(), sa.ForeignKey("later.id", ondelete="SET NULL", name="fk_b")),
        sa.Column("p", sa.Integer(), sa.ForeignKey("a.id", deferrable=True, initially="DEFERRED")),
        sa.ForeignKeyConstraint(["p", "b"], ["later.x", "later.y"], onupdate="CASCADE", match="FULL"),
    )
    op.create_table("later", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("x", sa.Integer()), sa.Column("y", sa.Integer()))


def downgrade():
    op.drop_table("later")
    op.drop_table("a")
