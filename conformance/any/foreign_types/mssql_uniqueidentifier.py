"""mssql.UNIQUEIDENTIFIER on another database."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mssql


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", mssql.UNIQUEIDENTIFIER()))


def downgrade():
    op.drop_table("t")
