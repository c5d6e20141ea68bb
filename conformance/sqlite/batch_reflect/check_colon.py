"""A colon before a word in the text of a check."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, b TEXT, CONSTRAINT ck_b CHECK (b || ':x' <> 'a:x'), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'b')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("b", type_=sa.Unicode())


def downgrade():
    pass
