"""Names by the convention of the target metadata, in a copy."""
from alembic import op

only = "online"
unordered = True
naming = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "INSERT INTO o VALUES (5)",
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 5)",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.create_unique_constraint(None, ["n"])
        batch_op.create_foreign_key(None, "o", ["n"], ["id"])
        batch_op.create_check_constraint("positive", "n > 0")
        batch_op.create_index(None, ["n"])


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_index("ix_t_n")
        batch_op.drop_constraint("positive", type_="check")
        batch_op.drop_constraint("fk_t_n_o", type_="foreignkey")
        batch_op.drop_constraint("uq_t_n", type_="unique")
