"""sqlite_strict and sqlite_with_rowid stand behind the bracket."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Text()), sqlite_strict=True)
    op.create_table("b", sa.Column("id", sa.Text(), primary_key=True), sqlite_with_rowid=False)
    op.create_table("c", sa.Column("id", sa.Text(), primary_key=True), sqlite_with_rowid=False, sqlite_strict=True)


def downgrade():
    op.drop_table("c")
    op.drop_table("b")
    op.drop_table("a")
