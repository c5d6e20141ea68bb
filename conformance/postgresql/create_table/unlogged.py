"""UNLOGGED is a prefix like any other."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("cache", sa.Column("key", sa.String(64), primary_key=True), sa.Column("value", sa.LargeBinary()), prefixes=["UNLOGGED"])


def downgrade():
    op.drop_table("cache")
