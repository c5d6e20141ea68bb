"""Computed columns, stored and (on SQLite) virtual."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "box",
        sa.Column("w", sa.Integer()),
        sa.Column("h", sa.Integer()),
        sa.Column("area", sa.Integer(), sa.Computed("w * h", persisted=True)),
        sa.Column("kind", sa.String(20), sa.Computed("CASE WHEN w > h THEN '100%' ELSE 'it''s' END", persisted=True), nullable=False),
    )
    op.execute("INSERT INTO box (w, h) VALUES (2, 3)")


def downgrade():
    op.drop_table("box")
