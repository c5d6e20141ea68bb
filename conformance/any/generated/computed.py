"""`Computed` with and without `persisted`."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer()),
        sa.Column("b", sa.Integer(), sa.Computed("a + 1", persisted=True)),
        sa.Column("c", sa.Integer(), sa.Computed(sa.text("a * 2"), persisted=True), nullable=False),
        sa.Column("d", sa.Integer(), sa.Computed(sa.column("a") + 5, persisted=True)),
    )


def downgrade():
    op.drop_table("t")
