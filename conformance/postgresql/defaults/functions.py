"""PostgreSQL's functions as defaults."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.UUID(as_uuid=True), server_default=sa.func.gen_random_uuid()),
        sa.Column("b", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), primary_key=True),
        sa.Column("c", sa.DateTime(timezone=True), server_default=sa.text("(now() at time zone 'utc')")),
        sa.Column("d", sa.DateTime(), server_default=sa.func.timezone("utc", sa.func.now())),
        sa.Column("e", sa.DateTime(), server_default=sa.text("statement_timestamp()")),
        sa.Column("f", sa.Interval(), server_default=sa.text("'1 day'::interval")),
        sa.Column("g", sa.BigInteger(), server_default=sa.func.extract("epoch", sa.func.now())),
        sa.Column("h", sa.Text(), server_default=sa.func.concat("a", sa.literal("b"), "%")),
        sa.Column("i", sa.Text(), server_default=sa.func.pg_catalog.md5("x")),
        sa.Column("j", sa.Text(), server_default=sa.func.current_user()),
    )


def downgrade():
    op.drop_table("t")
