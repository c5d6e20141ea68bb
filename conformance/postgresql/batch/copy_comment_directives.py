"""Table comments that a copying batch asks for."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.create_table_comment("said")


def downgrade():
    with op.batch_alter_table("t", recreate="always", table_kwargs={"comment": "by keyword"}) as batch_op:
        batch_op.drop_table_comment()
