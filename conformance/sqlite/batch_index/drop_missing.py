"""An index that is not there: SQLite's own error, or Alembic's in a copy."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_index("zz")


def downgrade():
    pass
