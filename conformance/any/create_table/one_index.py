"""index=True on one column."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("member", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("city", sa.String(100), index=True))


def downgrade():
    op.drop_index(op.f("ix_member_city"), table_name="member")
    op.drop_table("member")
