"""Batches in a loop over what the database has."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE a (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "CREATE TABLE b (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "CREATE TABLE c (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO a VALUES (1, 2)",
]


def upgrade():
    inspector = sa.inspect(op.get_bind())
    for table in inspector.get_table_names():
        if "n" in [column["name"] for column in inspector.get_columns(table)]:
            with op.batch_alter_table(table) as batch_op:
                batch_op.alter_column("n", new_column_name="number", nullable=True)


def downgrade():
    for table in "ab":
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column("number", new_column_name="n")
