"""An enumeration gets another word in a batch, as it is done where it is a VARCHAR with a CHECK."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(3), CONSTRAINT words CHECK (a IN ('one', 'two')))", "INSERT INTO t VALUES (1, 'one')"]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("words", type_="check")
        batch_op.alter_column(
            "a",
            existing_type=sa.VARCHAR(3),
            type_=sa.Enum("one", "two", "three", name="words", native_enum=False),
        )
        batch_op.create_check_constraint("words", sa.column("a").in_(["one", "two", "three"]))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("words", type_="check")
        batch_op.alter_column("a", type_=sa.VARCHAR(3), existing_type=sa.Enum("one", "two", "three", name="words", native_enum=False))
        batch_op.create_check_constraint("words", "a IN ('one', 'two')")
