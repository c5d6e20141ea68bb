"""A domain made with the table that has it, with every option."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import DOMAIN


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", DOMAIN("positive", sa.Integer(), check="VALUE > 0", not_null=True)),
        sa.Column("b", DOMAIN("email", sa.String(200), collation="C", default="x@y", constraint_name="has_at", check=sa.text("VALUE LIKE '%@%'"))),
        sa.Column("c", DOMAIN("Odd Name", sa.Numeric(5, 2), default=sa.text("1.5"))),
        sa.Column("d", DOMAIN("plain", sa.Date())),
    )


def downgrade():
    op.drop_table("t")
    for name in ("positive", "email", '"Odd Name"', "plain"):
        op.execute(f"DROP DOMAIN {name}")
