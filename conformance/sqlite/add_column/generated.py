"""Generated columns: live, SQLite refuses the stored one."""
import sqlalchemy as sa
from alembic import op

only = "offline"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.add_column("t", sa.Column("v", sa.Integer(), sa.Computed("n * 2")))
    op.add_column("t", sa.Column("s", sa.Integer(), sa.Computed("n * 3", persisted=True)))


def downgrade():
    op.drop_column("t", "v")
