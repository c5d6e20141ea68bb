"""Server defaults with casts and functions of PostgreSQL."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE SEQUENCE numbers"]


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), primary_key=True),
        sa.Column("tags", postgresql.ARRAY(sa.Text()), server_default="{}", nullable=False),
        sa.Column("data", postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column("more", postgresql.JSONB(), server_default='{"a": [1, 2], "b": "it\'s"}'),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("timezone('utc', now())")),
        sa.Column("cast", sa.Integer(), server_default=sa.cast("7", sa.Integer())),
        sa.Column("array", postgresql.ARRAY(sa.Integer()), server_default=postgresql.array([1, 2])),
        sa.Column("interval", sa.Interval(), server_default=sa.text("INTERVAL '1 day'")),
        sa.Column("next", sa.Integer(), server_default=sa.Sequence("numbers").next_value()),
    )


def downgrade():
    op.drop_table("t")
