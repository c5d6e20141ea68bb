"""Comments of the table and its columns."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_table_comment("of the table")
        batch_op.alter_column("n", comment="of the column", existing_type=sa.Integer())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_table_comment(existing_comment="of the table")
        batch_op.alter_column("n", comment=None, existing_comment="of the column", existing_type=sa.Integer())
