"""`@compiles` on other constraints: a text of its own, the name it would have, one left as it is."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles


@compiles(sa.CheckConstraint)
def check(element, compiler, **kw):
    return compiler.visit_check_constraint(element).replace("CHECK (", "CHECK (1 = 1 AND ")


@compiles(sa.UniqueConstraint)
def unique(element, compiler, **kw):
    columns = ", ".join(compiler.preparer.quote(column.name) for column in element.columns)
    return f"CONSTRAINT {element.name}_of_{element.table.name} UNIQUE ({columns})"


@compiles(sa.PrimaryKeyConstraint, "mysql")
def never(element, compiler, **kw):
    raise AssertionError("for another database")


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="ck_inline")),
        sa.Column("select", sa.Integer),
        sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag")),
        sa.CheckConstraint("a < 100", name="ck_a"),
        sa.CheckConstraint(sa.column("a") != 5),
        sa.UniqueConstraint("a", "select", name="uq_a"),
    )


def downgrade():
    op.drop_table("t")
