"""Names that need quotes, and keywords that are for other databases."""
import sqlalchemy as sa
from alembic import op

setup = ['CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, "order" INTEGER, "B b" INTEGER)', "INSERT INTO t (id) VALUES (1)"]


def upgrade():
    op.drop_column("t", "a")
    op.drop_column("t", "order", mssql_drop_default=True, mssql_drop_check=True)
    op.drop_column("t", "B b", existing_type=sa.Integer())


def downgrade():
    op.add_column("t", sa.Column("a", sa.Integer()))
    op.add_column("t", sa.Column("order", sa.Integer()))
    op.add_column("t", sa.Column("B b", sa.Integer()))
