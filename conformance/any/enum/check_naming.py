"""The CHECK of an enumeration takes the convention's name."""
import sqlalchemy as sa
from alembic import op

naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Enum("one", "two", name="words", native_enum=False, create_constraint=True)),
        sa.Column("b", sa.Enum("one", "two", name=op.f("exact"), native_enum=False, create_constraint=True)),
    )


def downgrade():
    op.drop_table("t")
