"""index=True, unique=True and both together."""
import sqlalchemy as sa
from alembic import op

unordered = True


def upgrade():
    op.create_table(
        "member",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("email", sa.String(200), unique=True),
        sa.Column("city", sa.String(100), index=True),
        sa.Column("nick", sa.String(30), index=True, unique=True),
        sa.Column("Mixed Case", sa.Integer(), index=True),
    )


def downgrade():
    op.drop_table("member")
