"""Tokens that are functions: constraints that ALTER TABLE adds and drops."""
import sqlalchemy as sa
from alembic import op


def joined(constraint, table):
    return "_and_".join(column.name for column in constraint.columns)


def short(constraint, table):
    return table.name[:2]


naming = {
    "joined": joined,
    "short": short,
    "fk": "fk_%(short)s_%(joined)s",
    "uq": "uq_%(short)s_%(joined)s",
    "ck": "ck_%(short)s_%(constraint_name)s",
}


def upgrade():
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True))
    op.create_table("child", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer))
    op.create_unique_constraint(None, "child", ["a", "b"])
    op.create_foreign_key(None, "child", "parent", ["a"], ["id"])
    op.create_check_constraint("positive", "child", "a > 0")
    op.add_column("child", sa.Column("c", sa.Integer, sa.ForeignKey("parent.id")))
    op.drop_constraint("positive", "child", type_="check")
    with op.batch_alter_table("child") as batch:
        batch.create_unique_constraint(None, ["b"])
    metadata = sa.MetaData(naming_convention=naming)
    table = sa.Table("core", metadata, sa.Column("x", sa.Integer), sa.UniqueConstraint("x"), sa.CheckConstraint("x > 0", name="n"))
    table.create(op.get_bind())


def downgrade():
    op.drop_table("core")
    op.drop_table("child")
    op.drop_table("parent")
