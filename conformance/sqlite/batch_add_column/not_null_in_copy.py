"""NOT NULL without a default in a copy: fine for an empty table."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), nullable=False))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
