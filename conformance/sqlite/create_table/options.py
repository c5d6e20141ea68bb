"""AUTOINCREMENT, WITHOUT ROWID, STRICT."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True), sqlite_autoincrement=True)
    op.create_table("b", sa.Column("id", sa.String(5), primary_key=True), sqlite_with_rowid=False)
    op.create_table("c", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("t", sa.Text()), sqlite_strict=True)
    op.create_table("d", sa.Column("id", sa.Text(), primary_key=True), sqlite_strict=True, sqlite_with_rowid=False)
    op.create_table("e", sa.Column("id", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("id", name="pk_e"), sqlite_autoincrement=True)


def downgrade():
    for table in "edcba":
        op.drop_table(table)
