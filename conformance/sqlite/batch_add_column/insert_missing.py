"""A place at a column that is not there."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()), insert_after="nowhere")


def downgrade():
    pass
