"""More words for an Enum with a check."""
import sqlalchemy as sa
from alembic import op

only = "online"
old = sa.Enum("red", "green", name="colour", create_constraint=True)
new = sa.Enum("red", "green", "purple", name="colour", create_constraint=True)
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, c VARCHAR(5), CONSTRAINT colour CHECK (c IN ('red', 'green')), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'red')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", type_=new, existing_type=old)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", type_=old, existing_type=new)
