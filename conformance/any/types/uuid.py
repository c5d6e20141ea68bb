"""`Uuid` in its four ways, and `UUID`."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Uuid()),
        sa.Column("b", sa.Uuid(as_uuid=False)),
        sa.Column("c", sa.Uuid(native_uuid=False)),
        sa.Column("d", sa.Uuid(as_uuid=False, native_uuid=False)),
        sa.Column("e", sa.UUID()),
        sa.Column("f", sa.UUID(as_uuid=False)),
        sa.Column("g", sa.Uuid, primary_key=True),
    )


def downgrade():
    op.drop_table("t")
