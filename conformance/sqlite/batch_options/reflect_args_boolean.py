"""A Boolean with its check told again: the reflected one stays beside it."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, flag BOOLEAN, n INTEGER, CONSTRAINT ck_flag CHECK (flag IN (0, 1)), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1, 3)",
]


def upgrade():
    with op.batch_alter_table("t", reflect_args=[sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag"))]) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    pass
