"""`index=True`, alone and in a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), index=True))
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("d", sa.Integer(), index=True, server_default="1"))


def downgrade():
    op.drop_index("ix__alembic_tmp_t_d")
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_index("ix_t_d")
        batch_op.drop_index("ix_t_c")
        batch_op.drop_column("c")
        batch_op.drop_column("d")
