"""A generated column is not copied, but generated anew."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, m INTEGER, s INTEGER GENERATED ALWAYS AS (n * 2) STORED, PRIMARY KEY (id))",
    "INSERT INTO t (id, n) VALUES (1, 5)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("m")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("m", sa.Integer()))
