"""`@compiles(ForeignKeyConstraint)` that takes the name away, for tables of `op` and of Core."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.compiler import compiles


@compiles(sa.ForeignKeyConstraint, "postgresql", "sqlite")
def nameless(element, compiler, **kw):
    element.name = None
    return compiler.visit_foreign_key_constraint(element, **kw)


def upgrade():
    op.create_table("p", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer, sa.ForeignKey("p.id", name="fk_a", ondelete="CASCADE")),
        sa.Column("b", sa.Integer),
        sa.ForeignKeyConstraint(["b"], ["p.id"], name="fk_b", onupdate="SET NULL", deferrable=True, initially="DEFERRED"),
        sa.UniqueConstraint("b", name="uq_b"),
    )
    table = sa.Table(
        "u",
        sa.MetaData(),
        sa.Column("id", sa.Integer, sa.ForeignKey("p.id", name="fk_u"), primary_key=True),
        sa.Column("n", sa.Integer),
        sa.ForeignKeyConstraint(["n"], ["p.id"], name="fk_n"),
    )
    sa.Table("p", table.metadata, sa.Column("id", sa.Integer, primary_key=True))
    table.create(op.get_bind())


def downgrade():
    op.drop_table("u")
    op.drop_table("t")
    op.drop_table("p")
