"""Constraints and indexes that a copy makes."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (5)",
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.create_unique_constraint("uq_n", ["n"])
        batch_op.create_check_constraint("ck_n", sa.column("n") > 0)
        batch_op.create_foreign_key("fk_n", "o", ["n"], ["id"])
        batch_op.create_index("ix_name", ["name", "n"], unique=True)


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_index("ix_name")
        batch_op.drop_constraint("fk_n", type_="foreignkey")
        batch_op.drop_constraint("ck_n", type_="check")
        batch_op.drop_constraint("uq_n", type_="unique")
