"""Generated columns, virtual, stored and unsaid."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "a",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("n", sa.Integer()),
        sa.Column("v", sa.Integer(), sa.Computed("n + 1", persisted=False)),
        sa.Column("s", sa.Integer(), sa.Computed("n * 2", persisted=True), nullable=False),
        sa.Column("u", sa.String(5), sa.Computed("n || 'x'")),
    )
    op.execute("INSERT INTO a (id, n) VALUES (1, 5)")


def downgrade():
    op.drop_table("a")
