"""`native_enum=False`: a VARCHAR as long as the longest word, or as said."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Enum("one", "three", native_enum=False)),
        sa.Column("b", sa.Enum("one", "three", name="b_words", native_enum=False, length=30)),
        sa.Column("c", sa.Enum("é", "ünïcödé", native_enum=False)),
    )


def downgrade():
    op.drop_table("t")
