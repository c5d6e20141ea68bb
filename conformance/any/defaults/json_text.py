"""JSON as text."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.JSON(), server_default="{}"),
        sa.Column("b", sa.JSON(), server_default=sa.text("'[]'")),
        sa.Column("c", sa.JSON(), server_default='{"a": "it\'s", "b": [1, null]}'),
        sa.Column("d", sa.Text(), server_default='{"k": ":v"}'),
    )


def downgrade():
    op.drop_table("t")
