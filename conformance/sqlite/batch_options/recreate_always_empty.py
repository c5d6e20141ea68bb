"""`recreate="always"` without any directive copies the table."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER PRIMARY KEY, n INT, \"q\" text default 'x')",
    "INSERT INTO t VALUES (1, 2, 'y')",
    "CREATE INDEX ix ON t (n)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always"):
        pass


def downgrade():
    pass
