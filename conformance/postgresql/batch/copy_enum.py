"""A column of an enumeration through a copy: the type is there already."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TYPE mood AS ENUM ('sad', 'glad')",
    "CREATE TABLE t (id INTEGER NOT NULL, m mood DEFAULT 'glad' NOT NULL, CONSTRAINT pk_t PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'sad')",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("c")
