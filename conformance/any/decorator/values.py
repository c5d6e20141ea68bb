"""`process_bind_param` and `process_literal_param` in rows and conditions."""
import sqlalchemy as sa
from alembic import op


class Lower(sa.TypeDecorator):
    impl = sa.String
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return None if value is None else value.lower()


class Cents(sa.TypeDecorator):
    impl = sa.Integer
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return None if value is None else int(value * 100)


class Listed(sa.TypeDecorator):
    impl = sa.Text
    cache_ok = True
    def process_bind_param(self, value, dialect):
        return "" if value is None else ",".join(value)


def upgrade():
    table = op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False), sa.Column("a", Lower(20)), sa.Column("b", Cents()), sa.Column("c", Listed()))
    op.bulk_insert(table, [{"id": 1, "a": "ABC", "b": 1.5, "c": ["x", "it's"]}, {"id": 2, "a": None, "b": None, "c": None}])
    op.execute(table.update().where(table.c.a == "ABC").values(b=2, c=["p", "q"]))
    op.execute(table.insert().values(id=3, a="XYZ", b=0.25, c=[]))
    op.execute(table.update().where(table.c.a.in_(["XYZ", "Q"])).values(a="New"))


def downgrade():
    op.drop_table("t")
