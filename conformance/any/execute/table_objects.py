"""Table objects: keys, client defaults and onupdate in statements."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(9), size INTEGER, stamp INTEGER)"]
only = "online"


def upgrade():
    t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(9), key="label"), sa.Column("size", sa.Integer, default=3), sa.Column("stamp", sa.Integer, onupdate=8))
    op.execute(t.insert().values(id=1, label="x"))
    op.execute(t.update().where(t.c.label == "x").values({t.c.label: "y"}))
    op.execute(t.insert().values([{"id": 2, "label": "p"}, {"id": 3, "label": "q"}]))


def downgrade():
    op.execute("DELETE FROM t")
