"""Schemas with such names, in every directive."""
import sqlalchemy as sa
from alembic import op

setup = ['CREATE SCHEMA "My Schema"', 'CREATE SCHEMA "order"']


def upgrade():
    op.create_table("Some Table", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("Kind", sa.Enum("x", name="The Kind", schema="order")), schema="My Schema", comment="it's 50%")
    op.add_column("Some Table", sa.Column("user", sa.Integer(), comment="who's"), schema="My Schema")
    op.create_index("Ix User", "Some Table", ["user"], schema="My Schema")
    op.create_table("all", sa.Column("id", sa.Integer(), sa.ForeignKey("My Schema.Some Table.id", name="fk all")), schema="order")
    op.create_unique_constraint("Uq 1%", "Some Table", ["user"], schema="My Schema")
    op.alter_column("Some Table", "user", new_column_name="USER", schema="My Schema")
    op.alter_column("Some Table", "USER", type_=sa.BigInteger(), nullable=False, server_default="1", comment=None, existing_type=sa.Integer(), existing_comment="who's", schema="My Schema")
    op.execute(sa.schema.CreateSequence(sa.Sequence("Some Seq", schema="My Schema")))
    op.rename_table("all", "All Of Them", schema="order")


def downgrade():
    op.drop_table("All Of Them", schema="order")
    op.execute(sa.schema.DropSequence(sa.Sequence("Some Seq", schema="My Schema")))
    op.drop_table("Some Table", schema="My Schema")
    op.execute('DROP TYPE "order"."The Kind"')
