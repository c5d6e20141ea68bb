"""Arguments that a type does not take, which SQLAlchemy warns of."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a VARCHAR(10), b INTEGER(11), c BIGINT(20), d BOOLEAN(1), e DATETIME(6), f FLOAT(10, 2), h DATE(3), i TIMESTAMP(6), j JSON(1), k DATETIME(1, 2), l BLOB(3), PRIMARY KEY (id))",
    "INSERT INTO t (id) VALUES (1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=True)


def downgrade():
    pass
