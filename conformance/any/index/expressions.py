"""Functions and texts in the place of columns."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(20), b INTEGER)"]


def upgrade():
    op.create_index("ix_1", "t", [sa.text("lower(a)")])
    op.create_index("ix_2", "t", [sa.func.lower(sa.column("a")), "b"])
    op.create_index("ix_3", "t", [sa.column("b").desc(), sa.text("a ASC")])
    op.create_index("ix_4", "t", [sa.text("(b % 10)"), sa.text("coalesce(a, '50%')")], unique=True)
    op.create_index("ix_5", "t", [sa.column("b") + 1])
    op.create_index("ix_6", "t", [sa.desc("b"), sa.asc("a")])
    op.create_index("ix_7", "t", [sa.literal_column("b")])


def downgrade():
    for number in range(7, 0, -1):
        op.drop_index(f"ix_{number}", table_name="t")
