"""`process_literal_param` speaks in scripts only."""
import sqlalchemy as sa
from alembic import op


class Marked(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return "bound " + value
    def process_literal_param(self, value, dialect):
        return "literal " + value
t = sa.table("t", sa.column("a", Marked()))
setup = ["CREATE TABLE t (a VARCHAR(30))"]


def upgrade():
    op.bulk_insert(t, [{"a": "x"}])
    op.execute(t.insert().values(a="y"))
    op.execute(t.insert().values(a=sa.literal("z", Marked())))


def downgrade():
    op.execute(t.delete())
