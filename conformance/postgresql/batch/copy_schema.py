"""A copy in a schema."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE SCHEMA side",
    "CREATE TABLE side.o (id INTEGER PRIMARY KEY)",
    "CREATE TABLE side.t (id INTEGER NOT NULL, n INTEGER CONSTRAINT fk_n REFERENCES side.o (id), CONSTRAINT pk_t PRIMARY KEY (id))",
    "CREATE INDEX ix_n ON side.t (n)",
    "INSERT INTO side.t VALUES (1, NULL)",
]


def upgrade():
    with op.batch_alter_table("t", schema="side", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))


def downgrade():
    with op.batch_alter_table("t", schema="side", recreate="always") as batch_op:
        batch_op.drop_column("c")
