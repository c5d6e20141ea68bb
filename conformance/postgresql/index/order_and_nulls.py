"""Directions, NULLS FIRST and LAST, collations."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a TEXT, b INTEGER)"]


def upgrade():
    op.create_index("ix_1", "t", [sa.column("a").desc().nulls_last()])
    op.create_index("ix_2", "t", [sa.nulls_first(sa.column("a").asc()), sa.text("b DESC NULLS LAST")])
    op.create_index("ix_3", "t", [sa.column("a").collate("C")])
    op.create_index("ix_4", "t", [sa.text('a COLLATE "C" text_pattern_ops DESC')])
    op.create_index("ix_5", "t", [sa.collate(sa.column("a"), "C").desc()])


def downgrade():
    for number in range(5, 0, -1):
        op.drop_index(f"ix_{number}")
