"""The map of a single execution; Alembic leaves that of `op.execute` on the connection."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE SCHEMA north"]

TO_NORTH = {"schema_translate_map": {None: "north"}}
item = sa.Table("item", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True))


def upgrade():
    bind = op.get_bind()
    bind.execute(sa.schema.CreateTable(item), execution_options=TO_NORTH)
    op.create_table("item", sa.Column("id", sa.Integer))
    bind.execute(item.insert(), [{"id": 1}, {"id": 2}], execution_options=TO_NORTH)
    count = bind.execute(sa.select(sa.func.count()).select_from(item), execution_options=TO_NORTH).scalar()
    op.bulk_insert(item, [{"id": 10 + count}])
    op.execute(item.insert().values(id=3), execution_options=TO_NORTH)
    op.bulk_insert(item, [{"id": 4}])
    op.create_table("other", sa.Column("id", sa.Integer))
    bind.execution_options(schema_translate_map=None)
    op.create_table("third", sa.Column("id", sa.Integer))


def downgrade():
    op.drop_table("third")
    op.drop_table("other", schema="north")
    op.drop_table("item")
    op.drop_table("item", schema="north")
