"""Partial indexes; the condition as text, as expression, as string."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b TEXT, c BOOLEAN)"]


def upgrade():
    op.create_index("ix_1", "t", ["a"], postgresql_where=sa.text("b IS NULL"))
    op.create_index("ix_2", "t", ["a"], postgresql_where=sa.column("b") == "it's 50%")
    op.create_index("ix_3", "t", ["a"], postgresql_where=sa.and_(sa.column("a") > 5, sa.column("b").in_(["x", "y"])), unique=True)
    op.create_index("ix_4", "t", ["a"], postgresql_where="c IS TRUE")
    op.create_index("ix_5", "t", ["a"], postgresql_where=sa.text("b LIKE 'a\\:%'"), sqlite_where=sa.text("1"))
    op.create_index("ix_6", "t", ["a"], postgresql_where=sa.column("c", sa.Boolean).is_(True))
    op.create_index("ix_7", "t", ["a"], postgresql_where=~sa.column("c", sa.Boolean))


def downgrade():
    for number in range(7, 0, -1):
        op.drop_index(f"ix_{number}", table_name="t", postgresql_where=sa.text("b IS NULL"))
