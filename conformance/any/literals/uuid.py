"""UUIDs, as objects and as text, native and not."""
import uuid
import sqlalchemy as sa
from alembic import op

one = uuid.UUID("a2345678-1234-5678-1234-56781234567b")


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("a", sa.Uuid()),
        sa.Column("b", sa.Uuid(as_uuid=False)),
        sa.Column("c", sa.Uuid(native_uuid=False)),
        sa.Column("d", sa.Uuid(as_uuid=False, native_uuid=False)),
        sa.Column("e", sa.UUID()),
        sa.Column("f", sa.String(36)),
    )
    op.bulk_insert(table, [{"id": 1, "a": one, "b": str(one), "c": one, "d": str(one), "e": one, "f": str(one)}, {"id": 2, "a": None, "b": None, "c": None, "d": None, "e": None, "f": None}])
    op.execute(table.update().where(table.c.a == one).values(c=uuid.UUID(int=5)))
    op.execute(table.update().where(table.c.b.in_([str(one)])).values(b=str(uuid.UUID(int=6))))


def downgrade():
    op.drop_table("t")
