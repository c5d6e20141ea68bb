"""Triggers go with the old table; views over it must be dropped before."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE TABLE log (what TEXT)",
    "CREATE TRIGGER after_t AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.name); END",
    "CREATE VIEW w AS SELECT id, name FROM t",
    "CREATE VIEW alone AS SELECT what FROM log",
]


def upgrade():
    op.execute("DROP VIEW w")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.BigInteger())
    op.execute("CREATE VIEW w AS SELECT id, name FROM t")
    op.execute("INSERT INTO t VALUES (3, 'c', 4)")


def downgrade():
    op.execute("DELETE FROM t WHERE id = 3")
    op.execute("DROP VIEW w")
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
    op.execute("CREATE VIEW w AS SELECT id, name FROM t")
