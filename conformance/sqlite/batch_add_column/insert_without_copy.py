"""A place needs a copy: refused as long as nothing of the batch asks for one."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()), insert_before="name")


def downgrade():
    pass
