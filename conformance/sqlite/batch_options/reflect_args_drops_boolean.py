"""A Boolean with its check is told and dropped."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, flag BOOLEAN, n INTEGER, CHECK (flag IN (0, 1)), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1, 3)",
]


def upgrade():
    with op.batch_alter_table("t", reflect_args=[sa.Column("flag", sa.Boolean(create_constraint=True))]) as batch_op:
        batch_op.drop_column("flag")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("flag", sa.Boolean()))
