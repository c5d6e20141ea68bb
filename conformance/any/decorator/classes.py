"""`TypeDecorator` with a class or an instance as `impl`, with arguments, and over each other."""
import sqlalchemy as sa
from alembic import op


class Short(sa.TypeDecorator):
    impl = sa.String(10)
    cache_ok = True


class Long(sa.TypeDecorator):
    impl = sa.Text


class Sized(sa.types.TypeDecorator):
    impl = sa.String
    cache_ok = True
    def __init__(self, length=99):
        super().__init__(length)


class Twice(sa.TypeDecorator):
    impl = Sized
    cache_ok = True


class Stamp(sa.TypeDecorator):
    impl = sa.DateTime(timezone=True)


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", Short()),
        sa.Column("b", Long()),
        sa.Column("c", Sized()),
        sa.Column("d", Sized(5), nullable=False, server_default="x"),
        sa.Column("e", Twice(7)),
        sa.Column("f", Stamp),
    )


def downgrade():
    op.drop_table("t")
