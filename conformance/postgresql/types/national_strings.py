"""PostgreSQL has none of the national types: its own word is said, and refused by the server."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.NVARCHAR(9)), sa.Column("b", sa.NCHAR(9)), sa.Column("c", sa.CLOB()))


def downgrade():
    op.drop_table("t")
