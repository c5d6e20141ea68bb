"""A nullable identity column: PostgreSQL refuses what SQLAlchemy writes."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer(), sa.Identity(), nullable=True))


def downgrade():
    op.drop_table("t")
