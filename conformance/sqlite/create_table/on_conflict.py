"""ON CONFLICT of columns and constraints."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "a",
        sa.Column("id", sa.Integer(), sqlite_on_conflict_primary_key="FAIL", primary_key=True),
        sa.Column("n", sa.Integer(), nullable=False, sqlite_on_conflict_not_null="FAIL"),
        sa.Column("u", sa.Integer(), unique=True, sqlite_on_conflict_unique="IGNORE"),
        sa.Column("c", sa.Integer()),
        sa.UniqueConstraint("n", "c", sqlite_on_conflict="REPLACE"),
        sa.CheckConstraint("c > 0", sqlite_on_conflict="ROLLBACK"),
    )
    op.create_table("b", sa.Column("x", sa.Integer()), sa.Column("y", sa.Integer()), sa.PrimaryKeyConstraint("x", "y", sqlite_on_conflict="ABORT"))
    op.create_table("c", sa.Column("id", sa.Integer(), primary_key=True, sqlite_on_conflict_primary_key="FAIL"), sqlite_autoincrement=True)


def downgrade():
    for table in "cba":
        op.drop_table(table)
