"""Rows with values of an enumeration, by name and by Python's enum."""
import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TYPE mood AS ENUM ('sad', 'glad')", "CREATE TABLE t (id INTEGER PRIMARY KEY, m mood)"]
class Mood(enum.Enum):
    sad = 1
    glad = 2


def upgrade():
    t = sa.table("t", sa.column("id", sa.Integer), sa.column("m", sa.Enum(Mood, name="mood", create_type=False)))
    op.bulk_insert(t, [{"id": 1, "m": Mood.glad}, {"id": 2, "m": "sad"}, {"id": 3, "m": None}])
    u = sa.table("t", sa.column("id", sa.Integer), sa.column("m", postgresql.ENUM("sad", "glad", name="mood")))
    op.bulk_insert(u, [{"id": 4, "m": "sad"}])


def downgrade():
    op.execute("DELETE FROM t")
