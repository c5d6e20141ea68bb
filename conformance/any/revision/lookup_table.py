"""A table of kinds, filled at once, and its use."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE item (id INTEGER PRIMARY KEY, kind VARCHAR(20))", "INSERT INTO item VALUES (1, 'book'), (2, 'film'), (3, 'book')"]


def upgrade():
    kinds = op.create_table("kind", sa.Column("id", sa.Integer, primary_key=True, autoincrement=False), sa.Column("name", sa.String(20), nullable=False), sa.UniqueConstraint("name", name="uq_kind_name"))
    op.bulk_insert(kinds, [{"id": 1, "name": "book"}, {"id": 2, "name": "film"}])
    op.add_column("item", sa.Column("kind_id", sa.Integer(), nullable=True))
    item = sa.table("item", sa.column("kind", sa.String), sa.column("kind_id", sa.Integer))
    op.execute(item.update().values(kind_id=sa.select(kinds.c.id).where(kinds.c.name == item.c.kind).scalar_subquery()))
    op.create_index("ix_item_kind_id", "item", ["kind_id"])
    op.drop_column("item", "kind")


def downgrade():
    op.add_column("item", sa.Column("kind", sa.String(20)))
    op.execute("UPDATE item SET kind = (SELECT name FROM kind WHERE kind.id = item.kind_id)")
    op.drop_index("ix_item_kind_id", table_name="item")
    op.drop_column("item", "kind_id")
    op.drop_table("kind")
