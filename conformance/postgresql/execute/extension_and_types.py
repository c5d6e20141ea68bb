"""Extensions, domains, composite types and casts."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS plpgsql")
    op.execute("CREATE DOMAIN mail AS text CHECK (VALUE ~ '^[^@]+@[^@]+$')")
    op.execute("CREATE TYPE pair AS (a integer, b text)")
    op.create_table("t", sa.Column("m", postgresql.DOMAIN("mail", sa.Text, create_type=False)))
    op.execute("INSERT INTO t SELECT 'a@b'::mail")


def downgrade():
    op.drop_table("t")
    op.execute("DROP TYPE pair")
    op.execute("DROP DOMAIN mail")
