"""Types of every family, added without a copy."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c1", sa.BigInteger()))
        batch_op.add_column(sa.Column("c2", sa.SmallInteger()))
        batch_op.add_column(sa.Column("c3", sa.Numeric(10, 2)))
        batch_op.add_column(sa.Column("c4", sa.Float()))
        batch_op.add_column(sa.Column("c5", sa.Double()))
        batch_op.add_column(sa.Column("c6", sa.LargeBinary()))
        batch_op.add_column(sa.Column("c7", sa.JSON()))
        batch_op.add_column(sa.Column("c8", sa.Uuid()))
        batch_op.add_column(sa.Column("c9", sa.DateTime(timezone=True)))
        batch_op.add_column(sa.Column("c10", sa.Interval()))
        batch_op.add_column(sa.Column("c11", sa.PickleType()))
        batch_op.add_column(sa.Column("c12", sa.Unicode(20)))
        batch_op.add_column(sa.Column("c13", sa.Time()))
        batch_op.add_column(sa.Column("c14", sa.CHAR(3)))
        batch_op.add_column(sa.Column("c15", sa.TIMESTAMP()))
        batch_op.add_column(sa.Column("c16", sa.UnicodeText()))


def downgrade():
    for number in range(16, 0, -1):
        op.drop_column("t", f"c{number}")
