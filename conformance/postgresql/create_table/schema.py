"""A table in a schema, with everything that a column brings along: index, unique, foreign key, comment, enum."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA shop", "CREATE TABLE shop.customer (id INTEGER PRIMARY KEY)"]
unordered = True


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("shop.customer.id"), index=True),
        sa.Column("number", sa.String(20), unique=True, comment="as printed"),
        sa.Column("state", sa.Enum("new", "paid", name="order_state", schema="shop")),
        schema="shop",
        comment="What people bought",
    )


def downgrade():
    op.drop_table("orders", schema="shop")
    op.execute("DROP TYPE shop.order_state")
