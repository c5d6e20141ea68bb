"""PostgreSQL knows tables without columns."""
from alembic import op


def upgrade():
    op.create_table("nothing")


def downgrade():
    op.drop_table("nothing")
