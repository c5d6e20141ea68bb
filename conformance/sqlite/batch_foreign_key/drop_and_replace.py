"""Another rule for the same key, as projects change ON DELETE."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (1)",
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT fk_n FOREIGN KEY(n) REFERENCES o (id), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("fk_n", type_="foreignkey")
        batch_op.create_foreign_key("fk_n", "o", ["n"], ["id"], ondelete="CASCADE")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("fk_n", type_="foreignkey")
        batch_op.create_foreign_key("fk_n", "o", ["n"], ["id"])
