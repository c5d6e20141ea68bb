"""Server defaults of each kind."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("words", sa.String(50), server_default="it's %s 100% \\ :x"),
        sa.Column("blank", sa.String(5), server_default=""),
        sa.Column("brackets", sa.Integer(), server_default=sa.text("(1 + 2)")),
        sa.Column("colon", sa.String(20), server_default=sa.text("'a\\:b'")),
        sa.Column("flag", sa.Boolean(), server_default=sa.text("false")),
        sa.Column("yes", sa.Boolean(), server_default=sa.true()),
        sa.Column("no", sa.Boolean(), server_default=sa.false()),
        sa.Column("null", sa.Integer(), server_default=sa.null()),
        sa.Column("at", sa.DateTime(), server_default=sa.func.now()),
        sa.Column("stamp", sa.DateTime(), server_default=sa.func.current_timestamp()),
        sa.Column("day", sa.Date(), server_default=sa.text("CURRENT_DATE")),
        sa.Column("literal", sa.Integer(), server_default=sa.literal(7)),
        sa.Column("client", sa.Integer(), default=5, onupdate=6),
    )
    op.execute("INSERT INTO t (day, at, stamp) VALUES ('2024-05-06', '2024-05-06 07:08:09', '2024-05-06 07:08:09')")


def downgrade():
    op.drop_table("t")
