"""Names that the database knows are not changed by `naming_convention`."""
from alembic import op

only = "online"
unordered = True
convention = {"fk": "fk_%(table_name)s_%(column_0_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s", "ix": "ix_%(column_0_label)s"}
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, m INTEGER, CONSTRAINT keyed FOREIGN KEY(n) REFERENCES o (id), CONSTRAINT alone UNIQUE (n), UNIQUE (m), CONSTRAINT above CHECK (n > 0), PRIMARY KEY (id))",
    "CREATE INDEX quick ON t (m)",
    "INSERT INTO t VALUES (1, 1, 1)",
]


def upgrade():
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.alter_column("n", nullable=True)
