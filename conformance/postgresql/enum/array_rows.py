"""Rows with arrays of enumerations."""
import enum
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, ENUM


class Kind(enum.Enum):
    one = 1
    two = 2


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a", ARRAY(ENUM("x", "y", "it's", name="letters"))),
        sa.Column("b", ARRAY(sa.Enum(Kind))),
    )
    op.bulk_insert(table, [{"id": 1, "a": ["x", "it's"], "b": [Kind.one, Kind.two]}, {"id": 2, "a": [], "b": None}])
    op.execute(table.update().where(table.c.id == 2).values(a=["y"]))


def downgrade():
    op.drop_table("t")
    op.execute("DROP TYPE letters")
    op.execute("DROP TYPE kind")
