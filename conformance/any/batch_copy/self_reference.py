"""A table that refers to itself."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, p INTEGER, CONSTRAINT pk_t PRIMARY KEY (id), CONSTRAINT fk_p FOREIGN KEY(p) REFERENCES t (id))",
    "INSERT INTO t VALUES (1, NULL), (2, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), server_default="1"))
        batch_op.alter_column("p", type_=sa.BigInteger(), existing_type=sa.Integer())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("p", type_=sa.Integer(), existing_type=sa.BigInteger())
        batch_op.drop_column("c")
