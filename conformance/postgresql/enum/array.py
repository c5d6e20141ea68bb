"""An array of enumerations: the table makes the type."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.ARRAY(sa.Enum("x", "y", name="letters"))),
        sa.Column("b", postgresql.ARRAY(postgresql.ENUM("p", "q", name="more_letters")), server_default="{p}"),
        sa.Column("c", postgresql.ARRAY(postgresql.ENUM("p", "q", name="more_letters", create_type=False), dimensions=2)),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="letters").drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="more_letters").drop(op.get_bind(), checkfirst=False)
