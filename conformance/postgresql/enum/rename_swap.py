"""The usual way to take a value away: rename, create, change, drop."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TYPE status AS ENUM ('new', 'old', 'gone')", "CREATE TABLE t (id INTEGER PRIMARY KEY, status status NOT NULL)", "INSERT INTO t VALUES (1, 'gone'), (2, 'new')"]


def swap(values, replacing):
    op.execute("ALTER TYPE status RENAME TO status_old")
    sa.Enum(*values, name="status").create(op.get_bind(), checkfirst=False)
    t = sa.table("t", sa.column("status", sa.Enum("new", "old", "gone", name="status_old")))
    for before, after in replacing:
        op.execute(t.update().where(t.c.status == before).values(status=after))
    op.execute("ALTER TABLE t ALTER COLUMN status TYPE status USING status::text::status")
    op.execute("DROP TYPE status_old")


def upgrade():
    swap(["new", "old"], [("gone", "old")])


def downgrade():
    swap(["new", "old", "gone"], [])
