"""PostgreSQL 15 has no virtual columns; real Alembic writes none either."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.create_table("box", sa.Column("w", sa.Integer()), sa.Column("twice", sa.Integer(), sa.Computed("w * 2", persisted=False)))
    op.create_table("other", sa.Column("w", sa.Integer()), sa.Column("twice", sa.Integer(), sa.Computed("w * 2")))


def downgrade():
    op.drop_table("other")
    op.drop_table("box")
