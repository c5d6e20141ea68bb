"""A table that was made by CREATE TABLE AS, and one that ALTER TABLE has changed."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (id INTEGER PRIMARY KEY, a VARCHAR(5), b DATETIME)",
    "INSERT INTO o VALUES (1, 'a', 'b')",
    "CREATE TABLE t AS SELECT id, a, b FROM o",
    "ALTER TABLE o ADD COLUMN n INTEGER DEFAULT 5 REFERENCES t (id)",
    "ALTER TABLE o RENAME COLUMN a TO aa",
]


def upgrade():
    for table in "to":
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column("b", nullable=True)


def downgrade():
    pass
