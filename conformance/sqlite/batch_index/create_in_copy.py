"""An index that is made with a copy, partial and unique."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.create_index("ix_n", ["n", "name"], unique=True, sqlite_where=sa.text("n > 2"))


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_index("ix_n")
