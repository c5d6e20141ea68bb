"""A SERIAL key through a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id SERIAL NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (id))",
    "INSERT INTO t (n) VALUES (1), (2)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))


def downgrade():
    pass
