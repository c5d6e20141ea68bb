"""Whole numbers become text: the copy casts them."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", existing_type=sa.Integer(), type_=sa.String(length=10), existing_nullable=True)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", existing_type=sa.String(length=10), type_=sa.Integer(), existing_nullable=True)
