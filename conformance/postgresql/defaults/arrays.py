"""Arrays as defaults."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.ARRAY(sa.String()), server_default="{}"),
        sa.Column("b", postgresql.ARRAY(sa.Text()), server_default=sa.text("ARRAY[]::text[]"), nullable=False),
        sa.Column("c", postgresql.ARRAY(sa.Integer()), server_default=sa.text("'{1,2}'::integer[]")),
        sa.Column("d", postgresql.ARRAY(sa.Integer()), server_default=postgresql.array([1, 2, 3])),
        sa.Column("e", postgresql.ARRAY(sa.String()), server_default=sa.cast(postgresql.array([]), postgresql.ARRAY(sa.String()))),
        sa.Column("f", postgresql.ARRAY(sa.String()), server_default=postgresql.array([], type_=sa.String)),
        sa.Column("g", postgresql.ARRAY(sa.String()), server_default=sa.literal(["a", "it's"], postgresql.ARRAY(sa.String()))),
    )


def downgrade():
    op.drop_table("t")
