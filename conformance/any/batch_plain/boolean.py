"""A Boolean with a check, which only SQLite needs."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag"), server_default=sa.false(), nullable=False))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("flag", existing_type=sa.Boolean(create_constraint=True, name="ck_flag"))
