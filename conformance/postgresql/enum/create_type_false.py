"""`create_type=False`: the table does not make the type, neither of ENUM nor of Enum."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TYPE mood AS ENUM ('sad', 'ok')"]


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", postgresql.ENUM("sad", "ok", name="mood", create_type=False)),
        sa.Column("b", sa.Enum("sad", "ok", name="mood", create_type=False)),
        sa.Column("c", postgresql.ENUM(name="mood", create_type=False), server_default="sad"),
    )


def downgrade():
    op.drop_table("t")
