"""Whether a table comment alone asks for a copy."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "CREATE TRIGGER watch AFTER UPDATE ON t BEGIN SELECT 1; END",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_table_comment("of the table")


def downgrade():
    pass
