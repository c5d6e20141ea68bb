"""`sqlite_autoincrement`, for one whole-number key column only."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True), sqlite_autoincrement=True)
    op.create_table("b", sa.Column("id", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("id", name="pk_b"), sqlite_autoincrement=True)
    op.create_table("c", sa.Column("id", sa.String(), primary_key=True), sqlite_autoincrement=True)
    op.create_table("d", sa.Column("id", sa.BigInteger(), primary_key=True))


def downgrade():
    for name in "dcba":
        op.drop_table(name)
