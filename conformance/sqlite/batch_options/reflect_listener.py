"""A listener to the reflection gives a column another type."""
import sqlalchemy as sa
from alembic import op

only = "online"


def as_boolean(inspector, table, column_info):
    if isinstance(column_info["type"], sa.Enum) or column_info["name"] == "n":
        column_info["type"] = sa.Boolean()
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", reflect_kwargs={"listeners": [("column_reflect", as_boolean)]}) as batch_op:
        batch_op.alter_column("name", nullable=True)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer())
        batch_op.alter_column("name", nullable=False)
