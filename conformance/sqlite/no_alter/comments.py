"""Comments outside of a batch."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.create_table_comment("t", "what it is")
    op.drop_table_comment("t", existing_comment="what it is")
    op.add_column("t", sa.Column("c", sa.Integer(), comment="said"))


def downgrade():
    op.create_table("u", sa.Column("id", sa.Integer(), primary_key=True, comment="key"), comment="table")
