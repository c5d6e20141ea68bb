"""An option that no database has."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", table_kwargs={"nonsense": 1}) as batch_op:
        batch_op.alter_column("name", nullable=True)


def downgrade():
    pass
