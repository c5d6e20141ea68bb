"""Identity columns with all options; SQLite has none."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), sa.Identity(), primary_key=True))
    op.create_table("b", sa.Column("id", sa.BigInteger(), sa.Identity(always=True, start=100, increment=10), primary_key=True), sa.Column("n", sa.Integer()))
    op.create_table("c", sa.Column("id", sa.Integer(), sa.Identity(start=5, minvalue=1, maxvalue=1000, cycle=True, cache=20)))
    op.create_table("d", sa.Column("id", sa.Integer(), sa.Identity(nominvalue=True, nomaxvalue=True, cycle=False, increment=-1)))


def downgrade():
    for name in "dcba":
        op.drop_table(name)
