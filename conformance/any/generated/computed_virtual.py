"""`persisted=False`: VIRTUAL, which PostgreSQL has since 18."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer()), sa.Column("b", sa.Integer(), sa.Computed("a + 1", persisted=False)))


def downgrade():
    op.drop_table("t")
