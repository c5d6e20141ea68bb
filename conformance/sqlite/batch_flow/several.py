"""Several batches over one table in one revision."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer()))
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=False, server_default="1", existing_type=sa.Integer())
        batch_op.execute("UPDATE t SET a = id * 2")
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint("uq_a", ["a"])
        batch_op.create_index("ix_a", ["a", "n"])
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("name")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_index("ix_a")
        batch_op.drop_constraint("uq_a", type_="unique")
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("name", sa.String(20), server_default="x", nullable=False), insert_after="id")
        batch_op.drop_column("a")
    op.execute("UPDATE t SET name = CASE id WHEN 1 THEN 'a' ELSE 'b' END")
