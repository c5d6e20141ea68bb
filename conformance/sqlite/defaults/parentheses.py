"""Which defaults SQLite's dialect puts in parentheses."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String(), server_default=sa.text("lower('X')")),
        sa.Column("b", sa.String(), server_default=sa.text("(lower('X'))")),
        sa.Column("c", sa.Integer(), server_default=sa.text("1 + 1")),
        sa.Column("d", sa.Integer(), server_default=sa.text("-1")),
        sa.Column("e", sa.String(), server_default=sa.text('"x"')),
        sa.Column("f", sa.String(), server_default=sa.text("CURRENT_TIMESTAMP")),
        sa.Column("g", sa.String(), server_default=sa.text("NULL")),
        sa.Column("i", sa.LargeBinary(), server_default=sa.text("x'00'")),
        sa.Column("j", sa.DateTime(), server_default=sa.text("datetime('now', 'localtime')")),
        sa.Column("k", sa.Float(), server_default=sa.text("1.5")),
    )


def downgrade():
    op.drop_table("t")
