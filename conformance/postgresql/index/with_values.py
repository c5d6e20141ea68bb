"""Storage parameters of all kinds, of indexes and tables."""
import sqlalchemy as sa
from alembic import op

setup = []


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer),
        postgresql_with={"autovacuum_enabled": False, "fillfactor": 70, "user_catalog_table": None},
    )
    op.create_index("ix", "t", ["a"], postgresql_with={"deduplicate_items": True, "fillfactor": "80"})


def downgrade():
    op.drop_table("t")
