"""What a revision asks of reflected types: classes of the dialect, texts, and strings that take the column's type."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

only = "online"
setup = [
    "CREATE TABLE t (id VARCHAR, at TIMESTAMP, day TIME, doc JSON, docb JSONB, n REAL, span INTERVAL, ids INTEGER[], u UUID)",
    "CREATE TABLE said (name TEXT, shown TEXT, own BOOLEAN)",
]
OWN = {"at": postgresql.TIMESTAMP, "day": postgresql.TIME, "doc": postgresql.JSON, "docb": postgresql.JSON, "n": sa.Numeric}


def upgrade():
    bind = op.get_bind()
    for column in sa.inspect(bind).get_columns("t"):
        own = isinstance(column["type"], OWN.get(column["name"], sa.types.TypeEngine))
        bind.execute(
            sa.text("INSERT INTO said VALUES (:name, :shown, :own)"),
            {"name": column["name"], "shown": str(column["type"]), "own": own},
        )
    values = {"id": "x", "at": "2020-01-02", "doc": '{"a": 1}', "docb": "[]", "u": "6f1c2e4a-0000-0000-0000-000000000001"}
    names = ", ".join(values)
    bind.execute(sa.text(f"INSERT INTO t ({names}) VALUES ({', '.join(':' + it for it in values)})"), values)


def downgrade():
    op.execute("DELETE FROM said")
    op.execute("DELETE FROM t")
