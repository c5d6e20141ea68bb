"""Statements over a `Table` are translated, those over a `table()` and texts are not."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE SCHEMA east", "CREATE TABLE east.item (id INTEGER, n INTEGER)", "CREATE TABLE item (id INTEGER, n INTEGER)"]
execution_options = {"schema_translate_map": {"place": "east"}}

item = sa.Table("item", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("n", sa.Integer), schema="place")
light = sa.table("item", sa.column("id", sa.Integer), sa.column("n", sa.Integer))


def upgrade():
    bind = op.get_bind()
    op.bulk_insert(item, [{"id": 1, "n": 10}, {"id": 2, "n": 20}])
    op.bulk_insert(light, [{"id": 3, "n": 30}])
    op.execute(item.update().where(item.c.id == 1).values(n=item.c.n + 1))
    other = item.alias("other")
    total = sa.select(sa.func.sum(other.c.n)).where(other.c.id != item.c.id).scalar_subquery()
    rows = bind.execute(sa.select(item.c.id, total).order_by(item.c.id)).all()
    op.execute(light.insert().values([{"id": a, "n": b} for a, b in rows]))
    op.execute(item.delete().where(item.c.id == sa.select(sa.func.max(light.c.id) - 1).scalar_subquery()))
    op.execute("INSERT INTO item VALUES (9, 9)")


def downgrade():
    op.execute(item.delete())
    op.execute(light.delete())
