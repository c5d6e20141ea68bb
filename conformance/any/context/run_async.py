"""run_async() is given the connection."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    async def fill(connection, number, *, more):
        await connection.execute(sa.text("INSERT INTO t VALUES (:n)"), {"n": number + more})

    op.run_async(fill, 1, more=2)


def downgrade():
    op.execute("DELETE FROM t")
