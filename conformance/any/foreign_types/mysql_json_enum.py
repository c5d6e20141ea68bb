"""JSON and ENUM of MySQL."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", mysql.JSON()),
        sa.Column("b", mysql.ENUM("x", "yy", name="letters")),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="letters").drop(op.get_bind(), checkfirst=False)
