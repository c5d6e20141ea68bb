"""A column of a foreign key takes the constraint with it."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (1)",
    "CREATE TABLE t (id INTEGER NOT NULL, p INTEGER REFERENCES o (id), q INTEGER, CONSTRAINT fk_q FOREIGN KEY(q) REFERENCES o (id), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("q")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("q", sa.Integer()))
