"""`with_variant` from generic to special and back, for one and for several databases."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql, postgresql, sqlite


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String(20).with_variant(sa.Text(), "postgresql")),
        sa.Column("b", sa.String(20).with_variant(sa.Text(), "sqlite")),
        sa.Column("c", sa.Integer().with_variant(sa.BigInteger(), "postgresql", "sqlite")),
        sa.Column("d", sa.Text().with_variant(mysql.LONGTEXT(), "mysql").with_variant(postgresql.CITEXT(), "oracle")),
        sa.Column("e", postgresql.JSONB().with_variant(sa.JSON(), "sqlite")),
        sa.Column("f", sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
        sa.Column("g", sa.DateTime().with_variant(mysql.DATETIME(fsp=6), "mysql", "mariadb").with_variant(sqlite.DATETIME(truncate_microseconds=True), "sqlite")),
        sa.Column("h", postgresql.UUID().with_variant(sa.CHAR(36), "sqlite"), primary_key=True),
        sa.Column("i", sa.String(5).with_variant(sa.String(6), "postgresql").with_variant(sa.String(7), "sqlite")),
    )


def downgrade():
    op.drop_table("t")
