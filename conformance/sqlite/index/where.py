"""Partial indexes on SQLite; PostgreSQL's condition does not count here."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b TEXT)"]


def upgrade():
    op.create_index("ix_1", "t", ["a"], sqlite_where=sa.text("b IS NULL"))
    op.create_index("ix_2", "t", ["a"], sqlite_where=sa.column("b") == "it's 50%", unique=True)
    op.create_index("ix_3", "t", ["a"], postgresql_where=sa.text("b IS NULL"))
    op.create_index("ix_4", "t", [sa.text("lower(b)"), sa.column("a").desc()], sqlite_where=sa.and_(sa.column("a") > 5, sa.column("a") < 9))


def downgrade():
    for number in range(4, 0, -1):
        op.drop_index(f"ix_{number}", table_name="t")
