"""`persisted` unsaid: STORED on PostgreSQL, and what SQLite does by itself."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String()),
        sa.Column("b", sa.String(), sa.Computed("lower(a) || '%'")),
    )


def downgrade():
    op.drop_table("t")
