"""`@compiles` on a type, for all databases and for one."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles


class Tiny(sa.types.UserDefinedType):
    pass


class Wide(sa.String):
    pass


@compiles(Tiny)
def tiny(element, compiler, **kw):
    return "SMALLINT"


@compiles(Tiny, "sqlite")
def tiny_on_sqlite(element, compiler, **kw):
    return "INTEGER"


@compiles(Wide)
def wide(element, compiler, **kw):
    return compiler.visit_VARCHAR(element, **kw).replace("VARCHAR", "CHARACTER VARYING")


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", Tiny()),
        sa.Column("b", Wide(30), nullable=False),
    )


def downgrade():
    op.drop_table("t")
