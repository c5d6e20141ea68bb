"""Defaults that ALTER TABLE takes."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), server_default="0", nullable=False))
    op.add_column("t", sa.Column("b", sa.String(5), server_default=sa.text("'x'")))
    op.add_column("t", sa.Column("c", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("t", sa.Column("d", sa.Float(), server_default=sa.text("-2.5")))
    op.add_column("t", sa.Column("e", sa.JSON(), server_default="{}"))
    op.add_column("t", sa.Column("f", sa.Integer(), server_default=sa.text("NULL")))


def downgrade():
    for name in "fedcba":
        op.drop_column("t", name)
