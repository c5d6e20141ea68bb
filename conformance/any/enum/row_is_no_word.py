"""`validate_strings` refuses what is no word, and a long list of words is said in short."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(30))"]
t = sa.table("t", sa.column("a", sa.Enum("x", "y", "a rather long word", "z", "zz", native_enum=False, validate_strings=True, name="words")))


def upgrade():
    op.bulk_insert(t, [{"a": "x"}])
    op.bulk_insert(t, [{"a": "w"}])


def downgrade():
    pass
