"""Checks that types bring along, named by the convention."""
import sqlalchemy as sa
from alembic import op

naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}
unordered = True


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Boolean(create_constraint=True, name="flag")),
        sa.Column("b", sa.Enum("x", "y", name="kind", native_enum=False, create_constraint=True)),
        sa.Column("c", sa.Boolean(create_constraint=True, name=op.f("final"))),
    )


def downgrade():
    op.drop_table("t")
