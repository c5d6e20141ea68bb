"""`create_constraint` makes a CHECK, named like the enumeration."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Enum("one", "it's", "50%", name="ck_a", native_enum=False, create_constraint=True)),
        sa.Column("b", sa.Enum("x", "y", native_enum=False, create_constraint=True)),
        sa.Column("Mixed", sa.Enum("p:q", "r\\s", name="ck Mixed", native_enum=False, create_constraint=True), server_default="p:q"),
    )


def downgrade():
    op.drop_table("t")
