"""A new name and a type with a CHECK: the constraint is about the new name."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(10))"]


def upgrade():
    op.alter_column("t", "a", new_column_name="b", type_=sa.Enum("x", "y", native_enum=False, create_constraint=True, name="ck_b"), existing_type=sa.String(10))


def downgrade():
    op.alter_column("t", "b", new_column_name="a", type_=sa.String(10), existing_type=sa.Enum("x", "y", native_enum=False, create_constraint=True, name="ck_b"))
