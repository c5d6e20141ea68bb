"""The type of a column as it is meant, not as SQLite tells it."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, flag BOOLEAN, state VARCHAR(3), n INTEGER, CONSTRAINT ck_flag CHECK (flag IN (0, 1)), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1, 'on', 3)",
]


def upgrade():
    with op.batch_alter_table("t", reflect_args=[sa.Column("flag", sa.Boolean()), sa.Column("state", sa.Enum("on", "off", name="ck_state", create_constraint=True))]) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    with op.batch_alter_table("t", reflect_args=[sa.Column("state", sa.String(3))]) as batch_op:
        batch_op.drop_constraint("ck_state", type_="check")
        batch_op.alter_column("n", nullable=True)
