"""Bytes that are no text: refused in a script, fine on a connection."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    table = op.create_table("u", sa.Column("a", sa.LargeBinary()))
    op.bulk_insert(table, [{"a": b"\x00\xff\x80"}])


def downgrade():
    op.drop_table("u")
