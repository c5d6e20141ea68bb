"""A longer VARCHAR, as most projects do it: no cast."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.alter_column("name", existing_type=sa.VARCHAR(length=20), type_=sa.String(length=255), existing_nullable=False, existing_server_default=sa.text("'x'"))


def downgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.alter_column("name", existing_type=sa.String(length=255), type_=sa.VARCHAR(length=20), existing_nullable=False, existing_server_default=sa.text("'x'"))
