"""A column that brings constraints, under a convention."""
import sqlalchemy as sa
from alembic import op

naming = {"uq": "uq_%(table_name)s_%(column_0_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s", "ix": "ix_%(table_name)s_%(column_0_name)s"}
setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (id INTEGER)"]
unordered = True


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.ForeignKey("o.id"), unique=True))
    op.add_column("t", sa.Column("b", sa.Integer(), sa.CheckConstraint("b > 0", name="positive"), index=True))
    op.add_column("t", sa.Column("c", sa.Enum("x", "y", name="kind", native_enum=False, create_constraint=True)))


def downgrade():
    for name in "cba":
        op.drop_column("t", name)
