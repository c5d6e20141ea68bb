"""The comment of a column is a statement after it; none on SQLite."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), comment="it's 50%\nof \\ everything"))
    op.add_column("t", sa.Column("b", sa.Integer(), comment=""))


def downgrade():
    op.drop_column("t", "b")
    op.drop_column("t", "a")
