"""A new type that STRICT does not allow is refused by the database."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE u (id INTEGER NOT NULL, n TEXT, PRIMARY KEY (id)) STRICT",
]


def upgrade():
    with op.batch_alter_table("u") as batch_op:
        batch_op.alter_column("n", type_=sa.String(5))


def downgrade():
    pass
