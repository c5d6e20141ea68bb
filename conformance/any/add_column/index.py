"""index=True makes the index after the column."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), index=True))
    op.add_column("t", sa.Column("b", sa.Integer(), index=True, unique=True))
    op.add_column("t", sa.Column("Of Mine", sa.Integer(), index=True))


def downgrade():
    op.drop_index("ix_t_Of Mine", "t")
    op.drop_column("t", "Of Mine")
    op.drop_index("ix_t_b", "t")
    op.drop_column("t", "b")
    op.drop_index("ix_t_a", "t")
    op.drop_column("t", "a")
