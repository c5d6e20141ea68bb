"""A boolean of any kind as a condition, and its negation: compared with 1 and 0 where there is no boolean."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, flag BOOLEAN, data JSON)", "CREATE TABLE seen (id INTEGER)"]

t = sa.table("t", sa.column("id", sa.Integer), sa.column("flag", sa.Boolean), sa.column("data", sa.JSON))
seen = sa.table("seen", sa.column("id", sa.Integer))


def upgrade():
    conditions = [
        t.c.flag,
        sa.literal_column("flag", sa.Boolean),
        sa.literal(True),
        sa.cast(t.c.id, sa.Boolean),
        sa.func.coalesce(t.c.flag, False),
        sa.case((t.c.id > 1, True), else_=False),
        sa.type_coerce(t.c.flag, sa.Boolean),
        t.c.data["a"].as_boolean(),
        t.c.flag.label("x"),
    ]
    for condition in conditions:
        op.execute(seen.insert().from_select(["id"], sa.select(t.c.id).where(condition)))
        op.execute(seen.insert().from_select(["id"], sa.select(t.c.id).where(~condition)))
        op.execute(sa.delete(t).where(condition, t.c.id == 1))


def downgrade():
    op.execute(seen.delete())
