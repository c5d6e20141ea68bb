"""A Table with keys, types and defaults of its own."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE kind (id INTEGER PRIMARY KEY, name VARCHAR(20), active BOOLEAN, size INTEGER)"]


def upgrade():
    kind = sa.Table(
        "kind",
        sa.MetaData(),
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20), key="label"),
        sa.Column("active", sa.Boolean),
        sa.Column("size", sa.Integer),
    )
    op.bulk_insert(kind, [{"id": number, "label": name, "active": number > 1, "size": None} for number, name in enumerate(["a", "b", "c"], 1)])


def downgrade():
    op.execute("DELETE FROM kind")
