"""JSON kept as text, the way before there was a type for it."""
import json
import sqlalchemy as sa
from alembic import op


class JSONText(sa.TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return None if value is None else json.dumps(value)
    def process_result_value(self, value, dialect):
        return None if value is None else json.loads(value)


def upgrade():
    table = op.create_table("t", sa.Column("a", JSONText()))
    op.bulk_insert(table, [{"a": {"k": ["it's", 1]}}, {"a": None}])


def downgrade():
    op.drop_table("t")
