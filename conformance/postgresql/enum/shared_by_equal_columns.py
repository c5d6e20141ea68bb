"""Two equal types of one name on a table."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Enum("sad", "ok", name="mood")),
        sa.Column("b", sa.Enum("sad", "ok", name="mood")),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=False)
