"""`LargeBinary` and `PickleType`."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.LargeBinary()),
        sa.Column("b", sa.LargeBinary(100)),
        sa.Column("c", sa.PickleType()),
        sa.Column("d", sa.PickleType(protocol=2)),
        sa.Column("e", sa.PickleType(impl=sa.LargeBinary(10))),
        sa.Column("f", sa.PickleType, nullable=False),
    )


def downgrade():
    op.drop_table("t")
