"""pg_default is a tablespace that every server has."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), postgresql_tablespace="pg_default")


def downgrade():
    op.drop_table("t")
