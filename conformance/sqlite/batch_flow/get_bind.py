"""`batch_op.get_bind()` and `get_context()`."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        count = batch_op.get_bind().execute(sa.text("SELECT count(*) FROM t")).scalar()
        name = batch_op.get_context().dialect.name
        batch_op.add_column(sa.Column(f"c{count}", sa.String(), server_default=name))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c2")
