"""`DefaultClause` is the default itself."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer(), server_default=sa.DefaultClause("3")),
        sa.Column("b", sa.Integer(), server_default=sa.DefaultClause(sa.text("3"))),
        sa.Column("c", sa.DateTime(), sa.DefaultClause(sa.func.now()), nullable=False),
    )


def downgrade():
    op.drop_table("t")
