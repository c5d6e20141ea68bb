"""Options of constraints through a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (id INTEGER PRIMARY KEY)",
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b INTEGER, CONSTRAINT pk_t PRIMARY KEY (id), CONSTRAINT uq_a UNIQUE (a) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT uq_b UNIQUE NULLS NOT DISTINCT (b), CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES o (id) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE, CONSTRAINT ck_a CHECK (a > 0) NOT VALID)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer()))


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("z")
