"""Addresses, with indexes that such types want."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.INET(), nullable=False, server_default="127.0.0.1"),
        sa.Column("b", postgresql.CIDR()),
        sa.Column("c", postgresql.MACADDR()),
        sa.Column("d", postgresql.MACADDR8()),
        sa.Column("e", postgresql.ARRAY(postgresql.INET())),
        sa.Column("f", postgresql.INET),
    )
    op.create_index("ix_inet", "t", ["a"], postgresql_using="gist", postgresql_ops={"a": "inet_ops"})


def downgrade():
    op.drop_index("ix_inet", "t")
    op.drop_table("t")
