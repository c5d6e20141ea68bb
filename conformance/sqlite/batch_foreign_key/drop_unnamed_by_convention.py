"""A key without a name in the database, found by `naming_convention`."""
from alembic import op

only = "online"
convention = {"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, m INTEGER REFERENCES o (id), FOREIGN KEY(n) REFERENCES o (id), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1, 1)",
]


def upgrade():
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.drop_constraint("fk_t_n_o", type_="foreignkey")
    with op.batch_alter_table("t", naming_convention=convention) as batch_op:
        batch_op.drop_constraint("fk_t_m_o", type_="foreignkey")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_foreign_key("fk_t_n_o", "o", ["n"], ["id"])
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_foreign_key("fk_t_m_o", "o", ["m"], ["id"])
