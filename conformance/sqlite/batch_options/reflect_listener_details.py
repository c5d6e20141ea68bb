"""A listener sees what is known of a column, and changes default and NULL."""
import sqlalchemy as sa
from alembic import op

only = "online"


def told(inspector, table, column_info):
    assert table.name == "t", table.name
    if column_info["name"] == "name":
        assert column_info["default"] == "'x'", column_info
        assert column_info["nullable"] is False
        assert isinstance(column_info["type"], sa.VARCHAR) and column_info["type"].length == 20
        column_info["default"] = "'y'"
        column_info["nullable"] = True


def second(inspector, table, column_info):
    assert inspector.has_table("t")
    if column_info["name"] == "n":
        column_info.update(default="7")
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", reflect_kwargs=dict(listeners=[("column_reflect", told), ("column_reflect", second)])) as batch_op:
        batch_op.alter_column("n", type_=sa.BigInteger())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer(), server_default=None)
        batch_op.alter_column("name", server_default="x", nullable=False)
