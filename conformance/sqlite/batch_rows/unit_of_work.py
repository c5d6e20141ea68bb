"""What the revision writes itself, before, between and after batches."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    bind = op.get_bind()
    bind.execute(sa.text("INSERT INTO t (id, name) VALUES (3, 'c')"))
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("twice", sa.Integer(), server_default=sa.text("(0)")))
    for row in bind.execute(sa.text("SELECT id, n FROM t ORDER BY id")).all():
        bind.execute(sa.text("UPDATE t SET twice = :twice WHERE id = :id"), {"twice": (row.n or 0) * 2, "id": row.id})
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("n")
    op.bulk_insert(sa.table("t", sa.column("id"), sa.column("name"), sa.column("twice")), [{"id": 4, "name": "d", "twice": 8}])


def downgrade():
    op.execute("DELETE FROM t WHERE id > 2")
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("n", sa.Integer()))
    op.execute("UPDATE t SET n = nullif(twice / 2, 0)")
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("twice")
