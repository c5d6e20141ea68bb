"""`@compiles` on types of SQLAlchemy's own, as projects do that run their PostgreSQL models on SQLite too."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles


@compiles(postgresql.JSONB, "sqlite")
def jsonb(element, compiler, **kw):
    return "JSON"


@compiles(postgresql.UUID, "sqlite")
@compiles(postgresql.INET, "sqlite")
def text(type_, compiler, **kw):
    return compiler.visit_VARCHAR(sa.String(45), **kw)


@compiles(postgresql.ARRAY, "sqlite")
def array(element, compiler, **kw):
    return "TEXT"


@compiles(sa.BigInteger, "sqlite")
def big(element, compiler, **kw):
    return "INTEGER"


@compiles(sa.String)
def string(element, compiler, **kw):
    return "TEXT" if element.length is None else compiler.visit_string(element, **kw)


@compiles(sa.DateTime, "postgresql")
def moment(element, compiler, **kw):
    return "TIMESTAMP(3) WITHOUT TIME ZONE"


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("a", postgresql.JSONB),
        sa.Column("b", postgresql.INET),
        sa.Column("c", postgresql.ARRAY(sa.Integer)),
        sa.Column("d", sa.String),
        sa.Column("e", sa.String(20)),
        sa.Column("f", sa.DateTime),
        sa.Column("g", sa.Text),
    )
    op.add_column("t", sa.Column("h", sa.String()))
    op.execute(sa.select(sa.cast(sa.literal("x"), sa.String)))


def downgrade():
    op.drop_table("t")
