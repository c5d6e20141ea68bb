"""Values of PostgreSQL's types."""
import datetime
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

only = "online"
setup = ["CREATE TABLE t (i INTEGER PRIMARY KEY, a INTEGER[], s TEXT[], j JSON, jb JSONB, u UUID, h BYTEA, z TIMESTAMPTZ, iv INTERVAL, ip INET, b BOOLEAN)"]


def upgrade():
    t = sa.table(
        "t",
        sa.column("i", sa.Integer),
        sa.column("a", postgresql.ARRAY(sa.Integer)),
        sa.column("s", postgresql.ARRAY(sa.Text)),
        sa.column("j", sa.JSON),
        sa.column("jb", postgresql.JSONB),
        sa.column("u", postgresql.UUID(as_uuid=True)),
        sa.column("h", sa.LargeBinary),
        sa.column("iv", sa.Interval),
        sa.column("ip", postgresql.INET),
        sa.column("b", sa.Boolean),
    )
    op.bulk_insert(
        t,
        [
            {
                "i": 1,
                "a": [1, 3],
                "s": ["x", "it's", 'say "hi"'],
                "j": {"a": [1, 2.5, None, True], "b": "it's 100%"},
                "jb": ["x", {"y": {}}],
                "u": uuid.UUID("12345678123456781234567812345678"),
                "h": b"\x00\xffabc'",
                "iv": datetime.timedelta(days=1, hours=2, seconds=3.5),
                "ip": "192.168.0.1",
                "b": False,
            },
            {"i": 2, "a": [], "s": None, "j": None, "jb": None, "u": None, "h": None, "iv": None, "ip": None, "b": None},
        ],
    )


def downgrade():
    op.execute("DELETE FROM t")
