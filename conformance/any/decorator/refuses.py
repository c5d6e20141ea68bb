"""What `process_bind_param` raises."""
import sqlalchemy as sa
from alembic import op


class Picky(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True
    def process_bind_param(self, value, dialect):
        raise ValueError(f"not {value}")
setup = ["CREATE TABLE t (a VARCHAR(30))"]


def upgrade():
    op.bulk_insert(sa.table("t", sa.column("a", Picky())), [{"a": "x"}])


def downgrade():
    pass
