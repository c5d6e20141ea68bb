"""A table of an attached database."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.execute("ATTACH DATABASE ':memory:' AS side")
    op.execute("CREATE TABLE side.t2 (id INTEGER NOT NULL, n INTEGER, CONSTRAINT uq_n UNIQUE (n), PRIMARY KEY (id))")
    op.execute("CREATE INDEX side.ix_n ON t2 (n)")
    op.execute("INSERT INTO side.t2 VALUES (1, 2)")
    with op.batch_alter_table("t2", schema="side") as batch_op:
        batch_op.alter_column("n", type_=sa.Text())
        batch_op.add_column(sa.Column("c", sa.Integer()))
    op.execute("CREATE TABLE seen (sql TEXT)")
    op.execute("INSERT INTO seen SELECT sql FROM side.sqlite_master WHERE sql IS NOT NULL")
    op.execute("INSERT INTO seen SELECT id || n || typeof(n) FROM side.t2")


def downgrade():
    op.execute("DROP TABLE seen")
