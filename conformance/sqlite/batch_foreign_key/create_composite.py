"""A foreign key over two columns."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b))",
    "CREATE TABLE t (id INTEGER NOT NULL, x INTEGER, y INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2, 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_foreign_key("fk_xy", "o", ["x", "y"], ["a", "b"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("fk_xy", type_="foreignkey")
