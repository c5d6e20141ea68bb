"""A TypeDecorator over a whole number is SERIAL too."""
import sqlalchemy as sa
from alembic import op


class Id(sa.TypeDecorator):
    impl = sa.BigInteger
    cache_ok = True


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", Id(), primary_key=True),
    )


def downgrade():
    op.drop_table("t")
