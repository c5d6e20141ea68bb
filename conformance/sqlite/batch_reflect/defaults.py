"""Defaults of every form survive a copy."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER DEFAULT 10, b INTEGER DEFAULT (1 + 2), c VARCHAR DEFAULT 'it''s', d DATETIME DEFAULT CURRENT_TIMESTAMP, e INTEGER DEFAULT 0, f FLOAT DEFAULT -1.5, h TEXT DEFAULT '', i BLOB DEFAULT x'00ff', j INTEGER DEFAULT NULL, k TEXT DEFAULT (lower('A')), l INTEGER DEFAULT +4, m TEXT DEFAULT '%s', n INTEGER DEFAULT TRUE, o TEXT DEFAULT 'a' NOT NULL, p REAL DEFAULT 1e3, q TEXT DEFAULT ('x'), PRIMARY KEY (id))",
    "INSERT INTO t (id, d) VALUES (1, 'then')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=True)
    op.execute("INSERT INTO t (id, d) VALUES (2, 'now')")


def downgrade():
    op.execute("DELETE FROM t WHERE id = 2")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=True)
