"""sqlite_on_conflict of constraints and columns."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True, sqlite_on_conflict_primary_key="REPLACE"),
        sa.Column("a", sa.Integer(), nullable=False, sqlite_on_conflict_not_null="FAIL"),
        sa.Column("b", sa.Integer(), unique=True, sqlite_on_conflict_unique="IGNORE"),
    )
    op.create_table(
        "u",
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer()),
        sa.PrimaryKeyConstraint("a", name="u_pk", sqlite_on_conflict="ROLLBACK"),
        sa.UniqueConstraint("b", name="u_uq", sqlite_on_conflict="ABORT"),
        sa.CheckConstraint("b > 0", name="u_ck", sqlite_on_conflict="FAIL"),
    )


def downgrade():
    op.drop_table("u")
    op.drop_table("t")
