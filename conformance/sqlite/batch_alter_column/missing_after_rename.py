"""Within a batch a renamed column keeps its old name."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", new_column_name="m")
        batch_op.alter_column("m", nullable=False)


def downgrade():
    pass
