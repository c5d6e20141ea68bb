"""What is no string has to be a word, also without `validate_strings`."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR(30))"]
t = sa.table("t", sa.column("a", sa.Enum("x", "y", native_enum=False)))


def upgrade():
    op.execute(t.insert().values(a=5))


def downgrade():
    pass
