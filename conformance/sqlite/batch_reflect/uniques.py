"""Unique constraints: named, without a name, at a column, of two columns."""
from alembic import op

only = "online"
unordered = True
setup = [
    'CREATE TABLE t (id INTEGER NOT NULL, a INTEGER UNIQUE, b VARCHAR(5) UNIQUE, c INTEGER CONSTRAINT uq_c UNIQUE, d INTEGER, e INTEGER, "F g" TEXT, CONSTRAINT "Uq d" UNIQUE (d), UNIQUE (d, e), CONSTRAINT uq_f UNIQUE ("F g" , e), PRIMARY KEY (id))',
    "INSERT INTO t VALUES (1, 2, 'b', 4, 5, 6, 'f')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("d", nullable=False)


def downgrade():
    pass
