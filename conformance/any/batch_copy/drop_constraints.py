"""Constraints of every kind are dropped in a copy."""
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (1)",
    "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b INTEGER, CONSTRAINT pk_t PRIMARY KEY (id), CONSTRAINT uq_ab UNIQUE (a, b), CONSTRAINT ck_a CHECK (a > 0), CONSTRAINT fk_b FOREIGN KEY(b) REFERENCES o (id))",
    "INSERT INTO t VALUES (1, 2, 1)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_constraint("fk_b", type_="foreignkey")
        batch_op.drop_constraint("ck_a", type_="check")
        batch_op.drop_constraint("uq_ab", type_="unique")


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.create_unique_constraint("uq_ab", ["a", "b"])
        batch_op.create_check_constraint("ck_a", "a > 0")
        batch_op.create_foreign_key("fk_b", "o", ["b"], ["id"])
