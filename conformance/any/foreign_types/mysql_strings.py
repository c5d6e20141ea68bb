"""MySQL's strings that others have too."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", mysql.VARCHAR(20)),
        sa.Column("b", mysql.VARCHAR(length=20, charset="utf8mb4")),
        sa.Column("c", mysql.CHAR(3)),
        sa.Column("d", mysql.TEXT()),
    )


def downgrade():
    op.drop_table("t")
