"""Several columns, one with everything that a column itself can say."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE account (id INTEGER PRIMARY KEY)", "INSERT INTO account VALUES (1)"]


def upgrade():
    op.add_column("account", sa.Column("name", sa.String(50)))
    op.add_column("account", sa.Column("Order", sa.Integer(), nullable=True, info={"x": 1}, doc="words"))
    op.add_column("account", sa.Column("balance", sa.Numeric(10, 2), server_default="0", nullable=False))
    op.add_column("account", sa.Column(name="kind", type_=sa.SmallInteger))


def downgrade():
    op.drop_column("account", "kind")
    op.drop_column("account", "balance")
    op.drop_column("account", "Order")
    op.drop_column("account", "name")
