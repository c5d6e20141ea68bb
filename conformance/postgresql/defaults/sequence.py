"""A sequence's next value as a default, made by hand."""
import sqlalchemy as sa
from alembic import op

sequence = sa.Sequence("numbers", start=100, increment=5)


def upgrade():
    op.execute(sa.schema.CreateSequence(sequence))
    op.create_table("t", sa.Column("id", sa.Integer(), sequence, server_default=sequence.next_value(), primary_key=True), sa.Column("b", sa.Integer(), server_default=sa.text("nextval('numbers')")), sa.Column("c", sa.BigInteger(), server_default=sa.func.nextval("numbers")))


def downgrade():
    op.drop_table("t")
    op.execute(sa.schema.DropSequence(sequence))
