"""Text to Uuid and back."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a VARCHAR(36), b CHAR(32), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, '12345678-1234-5678-1234-567812345678', '12345678123456781234567812345678')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Uuid(), existing_type=sa.String(36))
        batch_op.alter_column("b", type_=sa.Uuid(as_uuid=False))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.String(36), existing_type=sa.Uuid())
        batch_op.alter_column("b", type_=sa.CHAR(32))
