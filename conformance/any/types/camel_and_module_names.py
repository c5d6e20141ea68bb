"""The same types by the modules that users import them from."""
import sqlalchemy as sa
import sqlalchemy.types as types
from alembic import op
from sqlalchemy import sql
from sqlalchemy.sql import sqltypes
from sqlalchemy.types import BigInteger, String


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", types.Integer()),
        sa.Column("b", sqltypes.SmallInteger()),
        sa.Column("c", BigInteger()),
        sa.Column("d", String(5)),
        sa.Column("e", sql.sqltypes.Unicode(5)),
        sa.Column("f", type_=types.Date()),
        sa.Column(name="g", type_=sa.Time()),
    )


def downgrade():
    op.drop_table("t")
