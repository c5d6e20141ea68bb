"""Columns from lists and dictionaries, as many real revisions have them."""
import sqlalchemy as sa
from alembic import op

TABLES = {"a": ["x", "y"], "b": ["x"]}
setup = ["CREATE TABLE a (id INTEGER)", "CREATE TABLE b (id INTEGER)"]


def upgrade():
    for table, names in TABLES.items():
        for index, name in enumerate(names):
            op.add_column(table, sa.Column(f"{name}_{index}", sa.String(length=10 * (index + 1)), nullable=True))


def downgrade():
    for table in reversed(TABLES):
        for index, name in reversed(list(enumerate(TABLES[table]))):
            op.drop_column(table, f"{name}_{index}")
