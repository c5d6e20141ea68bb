"""MySQL's numbers on other databases: what they share is said without MySQL's words."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", mysql.INTEGER(unsigned=True)),
        sa.Column("b", mysql.INTEGER(11)),
        sa.Column("c", mysql.BIGINT(display_width=20, unsigned=True, zerofill=True)),
        sa.Column("d", mysql.SMALLINT()),
        sa.Column("e", mysql.DECIMAL(10, 2, unsigned=True)),
        sa.Column("f", mysql.NUMERIC(10, 2)),
        sa.Column("g", mysql.REAL(precision=4, scale=2)),
    )


def downgrade():
    op.drop_table("t")
