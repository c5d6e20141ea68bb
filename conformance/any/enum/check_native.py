"""`create_constraint` says nothing where the enumeration is native."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Enum("one", "two", name="words", create_constraint=True)),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="words").drop(op.get_bind(), checkfirst=False)
