"""A unique constraint without a name: PostgreSQL names it, SQLite's copy refuses it."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_unique_constraint(None, ["n"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("t_n_key", type_="unique")
