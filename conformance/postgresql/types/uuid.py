"""PostgreSQL's UUID in the ways that projects write it."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import UUID


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.UUID(as_uuid=True), primary_key=True, server_default=sa.text("gen_random_uuid()")),
        sa.Column("b", UUID(), nullable=True),
        sa.Column("c", UUID),
        sa.Column("d", UUID(as_uuid=False)),
        sa.Column("e", postgresql.ARRAY(UUID(as_uuid=True))),
    )


def downgrade():
    op.drop_table("t")
