"""jobs

Revision ID: 1c9e4a7f20bd
Revises: 
Create Date: 2025-06-02 10:14:55.620147

"""
from alembic import op
import sqlalchemy as sa

revision = "1c9e4a7f20bd"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "job",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
        sa.Column("queue", sa.String(length=60), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("run_at", sa.DateTime(timezone=True), server_default=sa.text("CURRENT_TIMESTAMP"), nullable=False),
    )
    op.create_index("ix_job_queue_run_at", "job", ["queue", "run_at"])


def downgrade() -> None:
    op.drop_index("ix_job_queue_run_at", table_name="job")
    op.drop_table("job")
