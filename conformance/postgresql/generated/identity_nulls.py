"""What nullability and `on_null` and `order` do: nothing on PostgreSQL, but for a column said to be nullable."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer(), sa.Identity(order=True, on_null=True)),
        sa.Column("b", sa.Integer(), sa.Identity(always=True, on_null=True)),
        sa.Column("c", sa.Integer(), sa.Identity(), nullable=False),
    )


def downgrade():
    op.drop_table("t")
