"""Options of other databases leave no trace."""
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(20))"]


def upgrade():
    op.create_index("ix", "t", ["a"], mysql_length=10, mysql_prefix="FULLTEXT", mssql_include=["a"])


def downgrade():
    op.drop_index("ix", table_name="t", mysql_length=10)
