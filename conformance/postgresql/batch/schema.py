"""A batch in a schema."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE SCHEMA side",
    "CREATE TABLE side.t (id INTEGER PRIMARY KEY, n INTEGER)",
    "CREATE TABLE side.o (id INTEGER PRIMARY KEY)",
]


def upgrade():
    with op.batch_alter_table("t", schema="side") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), sa.ForeignKey("side.o.id", name="fk_c")))
        batch_op.create_index("ix_n", ["n"])
        batch_op.create_unique_constraint("uq_n", ["n"])


def downgrade():
    with op.batch_alter_table("t", schema="side") as batch_op:
        batch_op.drop_constraint("uq_n", type_="unique")
        batch_op.drop_index("ix_n")
        batch_op.drop_constraint("fk_c", type_="foreignkey")
        batch_op.drop_column("c")
