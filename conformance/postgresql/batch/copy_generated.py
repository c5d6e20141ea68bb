"""A generated column through a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, d INTEGER GENERATED ALWAYS AS (n * 2) STORED, CONSTRAINT pk_t PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("d")


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("d", sa.Integer(), sa.Computed("n * 2", persisted=True)))
