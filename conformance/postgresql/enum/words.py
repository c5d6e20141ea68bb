"""Words with quotes, percent signs, backslashes, colons, unicode and case."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Enum("it's", "50%", "back\\slash", "co:lon", ":bind", "ünï ☃", "MiXed", "", name="odd_words")),
        sa.Column("b", sa.Enum("a", name="a \"type\"")),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="odd_words").drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="a \"type\"").drop(op.get_bind(), checkfirst=False)
