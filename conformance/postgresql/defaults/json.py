"""JSONB with casts, and colons that are no binds."""
import json
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column("b", postgresql.JSONB(), server_default=json.dumps({"a": 1, "b": "50%"})),
        sa.Column("c", postgresql.JSONB(), server_default=sa.text("""'{"key"\\: 1}'::jsonb""")),
        sa.Column("d", postgresql.JSON(), server_default=sa.text("'{\"a\": \"b\"}'")),
        sa.Column("e", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.func.jsonb_build_object("a", sa.text("1"))),
    )


def downgrade():
    op.drop_table("t")
