"""Every kind of constraint without a name, under a usual convention."""
import sqlalchemy as sa
from alembic import op

naming = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)"]
unordered = True


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a", sa.Integer(), sa.ForeignKey("o.id"), unique=True),
        sa.Column("b", sa.Integer(), index=True),
        sa.Column("c", sa.Boolean(create_constraint=True, name="c_is_bool")),
        sa.Column("d", sa.Integer(), sa.ForeignKey("o.id", name="given")),
        sa.CheckConstraint("a > 0", name="positive"),
        sa.UniqueConstraint("b", "a"),
        sa.UniqueConstraint("b", "c", name="mine"),
        sa.ForeignKeyConstraint(["b"], ["o.id"]),
    )


def downgrade():
    op.drop_table("t")
