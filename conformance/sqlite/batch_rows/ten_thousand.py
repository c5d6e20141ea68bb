"""Ten thousand rows; their sums before and after."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, s TEXT, PRIMARY KEY (id))",
    "CREATE INDEX ix_n ON t (n)",
    "CREATE TABLE sums (what TEXT, a, b, c)",
    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 10000) INSERT INTO t SELECT x, x * 7 % 1000, 'row ' || x FROM c",
]


def upgrade():
    sums = "INSERT INTO sums SELECT '{}', count(*), sum(id * n), group_concat(typeof(n), '') = replace(hex(zeroblob(10000)), '00', 'integer') FROM t"
    op.execute(sums.format("before"))
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.BigInteger(), nullable=False)
        batch_op.add_column(sa.Column("c", sa.Integer(), server_default=sa.text("(1)")))
    op.execute(sums.format("after"))
    op.execute("DELETE FROM t WHERE id > 2")


def downgrade():
    op.execute("DELETE FROM sums")
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
