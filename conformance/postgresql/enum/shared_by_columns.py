"""One type on two columns of a table is made once."""
import sqlalchemy as sa
from alembic import op

mood = sa.Enum("sad", "ok", name="mood")


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", mood),
        sa.Column("b", mood),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=False)
