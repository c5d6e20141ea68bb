"""Only some columns are read: the others are lost."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b INTEGER, CONSTRAINT uq_b UNIQUE (b), CONSTRAINT ck_a CHECK (a > 0), PRIMARY KEY (id))",
    "CREATE INDEX ix_b ON t (b)",
    "CREATE INDEX ix_a ON t (a)",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t", reflect_kwargs={"include_columns": ["id", "a"]}) as batch_op:
        batch_op.alter_column("a", type_=sa.Text())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Integer())
        batch_op.add_column(sa.Column("b", sa.Integer()))
