"""The CHECK of a boolean takes the convention's name."""
import sqlalchemy as sa
from alembic import op

naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Boolean(create_constraint=True, name="flag")),
        sa.Column("b", sa.Boolean(create_constraint=True, name=op.f("as_is"))),
    )


def downgrade():
    op.drop_table("t")
