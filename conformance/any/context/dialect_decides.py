"""get_context() and get_bind() say what the database is, in a script too."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    context = op.get_context()
    if context.dialect.name == "postgresql":
        op.add_column("t", sa.Column("data", postgresql.JSONB()))
    else:
        op.add_column("t", sa.Column("data", sa.JSON()))
    op.execute(f"INSERT INTO t (id) VALUES ({1 if op.get_bind().dialect.name == context.dialect.name else 2})")
    if context.as_sql:
        op.execute("SELECT 'only in the script'")


def downgrade():
    op.drop_column("t", "data")
    op.execute("DELETE FROM t")
