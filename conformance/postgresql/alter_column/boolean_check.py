"""Type changes from and to Boolean and Enum with constraints of their own."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(5) CONSTRAINT ck_a CHECK (a IN ('x', 'y')), b INTEGER)"]


def upgrade():
    op.alter_column("t", "a", type_=sa.String(10), existing_type=sa.Enum("x", "y", native_enum=False, create_constraint=True, name="ck_a"))
    op.alter_column("t", "b", type_=sa.Boolean(create_constraint=True, name="ck_b"), existing_type=sa.Integer(), postgresql_using="b <> 0")


def downgrade():
    op.alter_column("t", "b", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_b"), postgresql_using="b::integer")
    op.alter_column("t", "a", type_=sa.Enum("x", "y", native_enum=False, create_constraint=True, name="ck_a", length=5), existing_type=sa.String(10))
