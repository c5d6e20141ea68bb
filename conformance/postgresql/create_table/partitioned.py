"""A partitioned table; its parts by SQL."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "measure",
        sa.Column("at", sa.Date(), nullable=False),
        sa.Column("city", sa.Integer(), nullable=False),
        sa.Column("value", sa.Float()),
        sa.PrimaryKeyConstraint("at", "city", name="measure_key"),
        postgresql_partition_by="RANGE (at)",
    )
    op.execute("CREATE TABLE measure_2024 PARTITION OF measure FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')")
    op.execute(
        """
        CREATE TABLE measure_2025 PARTITION OF measure
            FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
            PARTITION BY LIST (city)
        """
    )
    op.create_index("ix_measure_city", "measure", ["city"])
    op.execute("INSERT INTO measure VALUES ('2024-05-06', 1, 2.5)")


def downgrade():
    op.drop_table("measure_2025")
    op.drop_table("measure_2024")
    op.drop_table("measure")
