"""Reserved words, capitals, blanks, quotes, dots and percent signs as names."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "Order",
        sa.Column("select", sa.Integer(), primary_key=True),
        sa.Column("User Name", sa.String(20)),
        sa.Column('the "best"', sa.Integer()),
        sa.Column("50%", sa.Integer()),
        sa.Column("a.b", sa.Integer()),
        sa.Column("ünïcode", sa.Integer()),
        sa.Column("1st", sa.Integer()),
        sa.Column("_under", sa.Integer()),
        sa.Column("with$dollar", sa.Integer()),
        sa.UniqueConstraint("User Name", "50%", name="uq User"),
        sa.CheckConstraint(sa.column("a.b") > 0, name="ck-dash"),
    )


def downgrade():
    op.drop_table("Order")
