"""An Enum is renamed and its check made anew."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, e VARCHAR(5), CONSTRAINT ck_e CHECK (e IN ('a', 'b')), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("e", new_column_name="f", existing_type=sa.Enum("a", "b", name="ck_e", create_constraint=True))
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_check_constraint("ck_f", sa.column("f").in_(["a", "b"]))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("ck_f", type_="check")
        batch_op.alter_column("f", new_column_name="e")
