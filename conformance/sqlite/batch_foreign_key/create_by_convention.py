"""The convention of the target metadata names it."""
from alembic import op

only = "online"
naming = {"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_foreign_key(None, "o", ["n"], ["id"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("fk_t_n_o", type_="foreignkey")
