"""Documents built, read and changed by Core expressions."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER, data JSONB, more JSON)", "INSERT INTO t VALUES (1, '{\"a\": {\"b\": 5}, \"tags\": [\"x\"]}', '{\"k\": \"v\"}'), (2, NULL, NULL)"]


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("data", postgresql.JSONB), sa.column("more", postgresql.JSON))
    op.execute(t.update().where(t.c.data["a"]["b"].astext == "5").values(id=10))
    op.execute(t.update().where(t.c.data.is_(None)).values(data=sa.func.jsonb_build_object("new", sa.literal(True), "n", t.c.id)))
    op.execute(t.update().where(t.c.data.has_key("tags")).values(data=t.c.data.op("||")(sa.text("'{\"c\"\\: 1}'::jsonb"))))
    op.execute(t.update().where(t.c.more["k"].astext.in_(["v", "it's"])).values(more=sa.cast(sa.func.jsonb_set(t.c.data, sa.text("'{z}'"), sa.text("'9'")), postgresql.JSON)))
    op.execute(sa.delete(t).where(t.c.data[("a", "b")].as_integer() == 6))


def downgrade():
    op.execute("TRUNCATE t")
    op.execute(sa.text("INSERT INTO t VALUES (1, '{\"a\"\\: {\"b\"\\: 5}, \"tags\"\\: [\"x\"]}', '{\"k\"\\: \"v\"}'), (2, NULL, NULL)"))
