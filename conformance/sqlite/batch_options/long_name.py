"""The temporary name is cut."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE a_table_whose_name_is_longer_than_the_temporary_one (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO a_table_whose_name_is_longer_than_the_temporary_one VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("a_table_whose_name_is_longer_than_the_temporary_one") as batch_op:
        batch_op.alter_column("n", nullable=False)
        batch_op.create_index("ix_long", ["n"])


def downgrade():
    with op.batch_alter_table("a_table_whose_name_is_longer_than_the_temporary_one") as batch_op:
        batch_op.drop_index("ix_long")
        batch_op.alter_column("n", nullable=True)
