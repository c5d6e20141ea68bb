"""Expressions get brackets by PostgreSQL's rules."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (a TEXT, b INTEGER, c JSONB, d DATE)"]


def upgrade():
    a, b = sa.column("a"), sa.column("b")
    c = sa.column("c", postgresql.JSONB)
    op.create_index("ix_1", "t", [b + 1, a])
    op.create_index("ix_2", "t", [c["x"].astext])
    op.create_index("ix_3", "t", [sa.cast(c["x"].astext, sa.Integer)])
    op.create_index("ix_4", "t", [sa.func.coalesce(a, "")])
    op.create_index("ix_5", "t", [sa.text("(c ->> 'x')"), sa.text("((c ->> 'y')::int)")])
    op.create_index("ix_6", "t", [-b])
    op.create_index("ix_7", "t", [a == "x"])
    op.create_index("ix_8", "t", [sa.func.nullif(b, 0)])
    op.create_index("ix_9", "t", [a + "x", sa.func.lower(a).desc()])
    op.create_index("ix_10", "t", [sa.func.to_tsvector(sa.text("'english'"), a)], postgresql_using="gin")
    op.create_index("ix_11", "t", [sa.extract("year", sa.column("d"))])


def downgrade():
    for number in range(11, 0, -1):
        op.drop_index(f"ix_{number}", "t")
