"""Functions as defaults."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.DateTime(), server_default=sa.func.now()),
        sa.Column("b", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("c", sa.Date(), server_default=sa.func.current_date()),
        sa.Column("d", sa.Time(), server_default=sa.func.current_time()),
        sa.Column("e", sa.Integer(), server_default=sa.func.abs(-5)),
        sa.Column("f", sa.String(), server_default=sa.func.lower("ABC")),
        sa.Column("g", sa.DateTime(), server_default=sa.text("CURRENT_TIMESTAMP")),
        sa.Column("h", sa.DateTime(), server_default=sa.sql.func.now(), onupdate=sa.func.now()),
        sa.Column("i", sa.Integer(), server_default=sa.func.coalesce(sa.null(), 3)),
    )


def downgrade():
    op.drop_table("t")
