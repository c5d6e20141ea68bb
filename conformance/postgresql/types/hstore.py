"""HSTORE with an index, rows and a default."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, HSTORE


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS hstore")
    op.create_table(
        "t",
        sa.Column("a", HSTORE(), server_default=""),
        sa.Column("b", HSTORE(text_type=sa.Unicode()), server_default=sa.text("'\"k\"=>\"v\"'::hstore")),
        sa.Column("c", ARRAY(HSTORE())),
    )
    op.create_index("ix_a", "t", ["a"], postgresql_using="gin")


def downgrade():
    op.drop_index("ix_a", table_name="t")
    op.drop_table("t")
    op.execute("DROP EXTENSION hstore")
