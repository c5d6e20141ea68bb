"""In a batch the CHECK of the old type goes where `existing_type` says its name, and the new one comes."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(3), CONSTRAINT old_words CHECK (a IN ('one', 'two')))", "INSERT INTO t VALUES (1, 'one')"]
before = sa.Enum("one", "two", name="old_words", native_enum=False, create_constraint=True)
after = sa.Enum("one", "two", "three", name="new_words", native_enum=False, create_constraint=True)


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", existing_type=before, type_=after)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", existing_type=after, type_=before)
