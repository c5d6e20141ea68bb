"""A length of `Text` is said, though PostgreSQL refuses it, as it refuses an empty VARCHAR; SQLAlchemy leaves a 0 out."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.String(0)),
        sa.Column("b", sa.Text(1000)),
        sa.Column("c", sa.UnicodeText(50)),
        sa.Column("d", sa.TEXT(10)),
        sa.Column("e", sa.LargeBinary(0)),
        sa.Column("f", sa.Numeric(0, 0)),
        sa.Column("g", sa.Float(0)),
    )


def downgrade():
    op.drop_table("t")
