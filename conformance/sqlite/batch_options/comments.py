"""Table and column comments in a batch."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.create_table_comment("of the table")
        batch_op.alter_column("n", comment="of the column")


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_table_comment()
        batch_op.alter_column("n", comment=None, existing_comment="of the column")
