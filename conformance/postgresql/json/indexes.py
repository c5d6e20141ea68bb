"""JSON and JSONB with GIN indexes, their operator classes, and expressions."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a", postgresql.JSONB(), nullable=False),
        sa.Column("b", postgresql.JSON(astext_type=sa.Text())),
        sa.Column("c", postgresql.JSONB(none_as_null=True, astext_type=sa.Text())),
        sa.Column("d", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
    )
    op.create_index("ix_gin", "t", ["a"], postgresql_using="gin")
    op.create_index("ix_path", "t", ["a"], postgresql_using="gin", postgresql_ops={"a": "jsonb_path_ops"})
    op.create_index("ix_key", "t", [sa.text("(a ->> 'name')")])
    op.create_index("ix_nested", "t", [sa.text("(a #>> '{x,y}')")], postgresql_where=sa.text("a ? 'x'"))
    op.create_index("ix_column", "t", [sa.column("a", postgresql.JSONB())["name"].astext])


def downgrade():
    for name in ("ix_column", "ix_nested", "ix_key", "ix_path", "ix_gin"):
        op.drop_index(name, table_name="t")
    op.drop_table("t")
