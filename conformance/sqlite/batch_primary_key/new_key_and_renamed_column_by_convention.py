"""As without a convention; a key with the old one's name replaces it, and goes."""
from alembic import op

only = "online"
convention = {"pk": "%(table_name)s_pkey"}
setup = [
    "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (a, b))",
    "CREATE TABLE u (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b))",
]


def upgrade():
    for table in ["t", "u"]:
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column("b", new_column_name="d")
            batch_op.create_primary_key("new_key", ["a", "d"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("d", new_column_name="b")
        batch_op.create_primary_key("t_pkey", ["a", "b"])
    with op.batch_alter_table("u") as batch_op:
        batch_op.alter_column("d", new_column_name="b")
        batch_op.create_primary_key("new_key", ["b"])
