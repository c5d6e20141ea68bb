"""Defaults: which are put in parentheses."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "a",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a", sa.Integer(), server_default=sa.text("1 + 1")),
        sa.Column("b", sa.DateTime(), server_default=sa.func.now()),
        sa.Column("c", sa.DateTime(), server_default=sa.text("CURRENT_TIMESTAMP")),
        sa.Column("d", sa.String(), server_default=sa.text("('a' || 'b')")),
        sa.Column("e", sa.Integer(), server_default=sa.text("-1")),
        sa.Column("f", sa.String(), server_default=sa.func.lower("X")),
        sa.Column("g", sa.Boolean(), server_default=sa.true()),
        sa.Column("h", sa.DateTime(), server_default=sa.text("(datetime('now', '+1 day'))")),
        sa.Column("i", sa.Float(), server_default=sa.text("1.5")),
        sa.Column("j", sa.Integer(), server_default=sa.literal(5)),
        sa.Column("k", sa.String(), server_default=sa.text("x'00'")),
    )
    op.execute("INSERT INTO a (id, b, c, h) VALUES (1, 'b', 'c', 'h')")


def downgrade():
    op.drop_table("a")
