"""Rows go through the variant of the database."""
import sqlalchemy as sa
from alembic import op


class Marked(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return dialect.name + " " + value


def upgrade():
    table = op.create_table("t", sa.Column("a", sa.String(40).with_variant(Marked(40), "sqlite")), sa.Column("b", sa.String(40).with_variant(Marked(40), "postgresql")))
    op.bulk_insert(table, [{"a": "x", "b": "y"}])
    op.execute(table.update().where(table.c.a == "x").values(b="z"))


def downgrade():
    op.drop_table("t")
