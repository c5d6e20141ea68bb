"""Added, filled, made NOT NULL: three steps of one revision."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.String(5), nullable=True))
    t = sa.table("t", sa.column("c", sa.String()), sa.column("n", sa.Integer()))
    op.get_bind().execute(t.update().where(t.c.n.is_(None)).values(c="none"))
    op.execute(t.update().where(t.c.c.is_(None)).values(c=sa.cast(t.c.n, sa.String())))
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", nullable=False, existing_type=sa.String(5))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
