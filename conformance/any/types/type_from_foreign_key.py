"""A column without a type takes that of the column it refers to, where that is known."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("parent", sa.Column("id", sa.BigInteger(), primary_key=True))
    op.create_table("child", sa.Column("parent_id", sa.BigInteger(), sa.ForeignKey("parent.id")), sa.Column("same", sa.BIGINT(), sa.ForeignKey("parent.id", name="fk_same")))


def downgrade():
    op.drop_table("child")
    op.drop_table("parent")
