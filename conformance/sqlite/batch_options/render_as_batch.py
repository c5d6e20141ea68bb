"""`render_as_batch` of env.py changes nothing of what revisions do."""
import sqlalchemy as sa
from alembic import op

configure = {"render_as_batch": True}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.add_column("t", sa.Column("c", sa.Integer()))
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("d", sa.Integer()))


def downgrade():
    op.drop_column("t", "d")
    op.drop_column("t", "c")
