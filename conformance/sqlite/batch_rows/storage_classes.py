"""Values of every storage class in columns of every affinity."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, i INTEGER, r REAL, s TEXT, b BLOB, n NUMERIC, a STRING, x INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1, 1.5, 'text', x'00ff00', 12, 'any', 0), (2, 'not a number', 'nor this', 3, 'no blob', 'num', x'01', 0), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (4, 9223372036854775807, 1e300, '', x'', -0.0, 1.0, 0), (5, x'31', 0.5, char(0, 955, 128512), zeroblob(5), '12', 1, 0), (-6, 1.5, -1, '  spaces  ', char(10, 9), 1e2, NULL, 0)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("x")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("x", sa.Integer()))
