"""`recreate="never"` and what SQLite cannot do."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.create_unique_constraint("uq_n", ["n"])


def downgrade():
    pass
