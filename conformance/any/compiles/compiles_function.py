"""`@compiles` on a function and on an element, as defaults."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import expression


class utcnow(expression.FunctionElement):
    type = sa.DateTime()
    inherit_cache = True


@compiles(utcnow)
def default_utcnow(element, compiler, **kw):
    return "CURRENT_TIMESTAMP"


@compiles(utcnow, "postgresql")
def pg_utcnow(element, compiler, **kw):
    return "TIMEZONE('utc', CURRENT_TIMESTAMP)"


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.DateTime(), server_default=utcnow()),
        sa.Column("b", sa.DateTime(), server_default=utcnow(), nullable=False),
    )


def downgrade():
    op.drop_table("t")
