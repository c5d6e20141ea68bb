"""CITEXT, of the dialect, with its extension."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import CITEXT


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS citext")
    op.create_table("t", sa.Column("a", CITEXT(), nullable=False, unique=True), sa.Column("b", CITEXT, server_default="x"))
    op.alter_column("t", "b", type_=sa.Text(), existing_type=CITEXT())


def downgrade():
    op.drop_table("t")
    op.execute("DROP EXTENSION citext")
