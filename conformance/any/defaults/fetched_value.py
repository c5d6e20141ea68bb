"""`FetchedValue` and `server_onupdate` write nothing."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer(), server_default=sa.FetchedValue()),
        sa.Column("b", sa.Integer(), server_default=sa.schema.FetchedValue(), server_onupdate=sa.FetchedValue()),
        sa.Column("c", sa.Integer(), server_default="1", server_onupdate=sa.FetchedValue(for_update=True)),
        sa.Column("d", sa.DateTime(), server_onupdate=sa.FetchedValue()),
        sa.Column("e", sa.Integer(), sa.FetchedValue()),
        sa.Column("f", sa.Integer(), sa.DefaultClause("3")),
    )


def downgrade():
    op.drop_table("t")
