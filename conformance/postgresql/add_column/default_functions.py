"""Defaults with casts, functions and sequences of PostgreSQL."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "CREATE SEQUENCE numbers"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False))
    op.add_column("t", sa.Column("b", postgresql.JSONB(), server_default=sa.text("'{\"a\"\\: 1}'::jsonb"), nullable=False))
    op.add_column("t", sa.Column("c", postgresql.ARRAY(sa.String(5)), server_default=sa.text("ARRAY[]::varchar[]")))
    op.add_column("t", sa.Column("d", sa.Integer(), server_default=sa.func.nextval("numbers")))
    op.add_column("t", sa.Column("e", sa.Integer(), server_default=sa.text("nextval('numbers'::regclass)")))
    op.add_column("t", sa.Column("f", sa.Date(), server_default=sa.cast(sa.func.now(), sa.Date())))
    op.add_column("t", sa.Column("g", sa.Text(), server_default=sa.func.concat("a", sa.func.lower("B'"))))
    op.add_column("t", sa.Column("h", sa.Interval(), server_default="1 day"))


def downgrade():
    for name in "hgfedcba":
        op.drop_column("t", name)
