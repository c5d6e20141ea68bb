"""Members of a class in rows: stored by name, or as `values_callable` says."""
import enum
import sqlalchemy as sa
from alembic import op


class Kind(enum.Enum):
    first = "1st"
    second = "2nd"


def upgrade():
    table = op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a", sa.Enum(Kind, name="kind_a")),
        sa.Column("b", sa.Enum(Kind, name="kind_b", values_callable=lambda it: [m.value for m in it])),
        sa.Column("c", sa.Enum("x", "y", name="plain")),
        sa.Column("d", sa.Enum(Kind, native_enum=False)),
    )
    op.bulk_insert(
        table,
        [
            {"id": 1, "a": Kind.first, "b": Kind.first, "c": "x", "d": Kind.second},
            {"id": 2, "a": "second", "b": Kind.second, "c": "y", "d": "first"},
            {"id": 3, "a": None, "b": None, "c": None, "d": None},
        ],
    )
    op.execute(table.update().where(table.c.a == Kind.first).values(b=Kind.second))
    op.execute(table.update().where(table.c.b.in_([Kind.first, Kind.second])).values({"c": "x"}))


def downgrade():
    op.drop_table("t")
    if op.get_context().dialect.name == "postgresql":
        for name in ("kind_a", "kind_b", "plain"):
            op.execute(f"DROP TYPE {name}")
