"""A table that others refer to cannot be dropped for a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (id))",
    "CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INTEGER CONSTRAINT fk_t REFERENCES t (id))",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer()))


def downgrade():
    pass
