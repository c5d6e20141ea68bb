"""Indexes with a condition, on expressions, with an order and a collation."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.create_index("ix_1", "t", ["n"], sqlite_where=sa.text("n > 3"))
    op.create_index("ix_2", "t", ["n"], unique=True, sqlite_where=sa.and_(sa.column("n") > 3, sa.column("name") != "it's"))
    op.create_index("ix_3", "t", [sa.text("lower(name)"), "n"])
    op.create_index("ix_4", "t", [sa.text("n DESC")])
    op.create_index("ix_5", "t", [sa.text("name COLLATE NOCASE")], if_not_exists=True)
    op.create_index("ix_6", "t", [sa.desc(sa.column("n"))])
    op.create_index("ix_7", "t", [sa.func.coalesce(sa.column("n"), 0)])


def downgrade():
    for number in range(7, 0, -1):
        op.drop_index(f"ix_{number}", table_name="t")
