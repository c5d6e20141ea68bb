"""Defaults of text(): numbers, strings, words and an expression in parentheses."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c1", sa.Integer(), server_default=sa.text("0")))
        batch_op.add_column(sa.Column("c2", sa.String(3), server_default=sa.text("'a b'"), nullable=False))
        batch_op.add_column(sa.Column("c3", sa.Integer(), server_default=sa.text("(1 + 2)")))
        batch_op.add_column(sa.Column("c4", sa.Float(), server_default=sa.text("-1.5")))
        batch_op.add_column(sa.Column("c5", sa.Integer(), server_default=sa.text("NULL")))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        for number in range(5, 0, -1):
            batch_op.drop_column(f"c{number}")
