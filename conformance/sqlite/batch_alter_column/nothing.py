"""A call that changes nothing still copies the table."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "CREATE TRIGGER watch AFTER UPDATE ON t BEGIN SELECT 1; END",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", existing_type=sa.Integer())


def downgrade():
    pass
