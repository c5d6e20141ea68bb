"""The text of a generated column is found only if it is the last to have a parenthesis."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, v INTEGER GENERATED ALWAYS AS (n + 1), m INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, n) VALUES (1, 5)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("m", type_=sa.Text())


def downgrade():
    pass
