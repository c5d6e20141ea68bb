"""Tables with names to quote and not, with keywords that no statement shows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE a (id INTEGER)", 'CREATE TABLE "My Table" (id INTEGER)', 'CREATE TABLE "user" (id INTEGER)']


def upgrade():
    op.drop_table("a", info={"x": 1}, comment="gone")
    op.drop_table("My Table")
    op.drop_table("user")


def downgrade():
    op.create_table("a", sa.Column("id", sa.Integer()))
    op.create_table("My Table", sa.Column("id", sa.Integer()))
    op.create_table("user", sa.Column("id", sa.Integer()))
