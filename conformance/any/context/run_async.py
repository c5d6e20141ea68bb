"""run_async() is given the connection."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    async def fill(connection, number, *, more):
        await connection.execute(sa.text("INSERT INTO t VALUES (:n)"), {"n": number + more})

    op.execute("INSERT INTO t VALUES (0)")


def downgrade():
    op.execute("DELETE FROM t")
