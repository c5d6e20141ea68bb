"""Names with spaces, dots, quotes, capitals, digits first, `$`, percent signs and unicode, in every place of a table."""
import sqlalchemy as sa
from alembic import op

names = ["two words", "do.t", 'q"uote', "it's", "MixedCase", "1first", "$dollar", "a$b", "_under", "100%", "ünï", "☃", "co:lon", "a-b", "(x)", "CAPS"]


def upgrade():
    op.create_table("odd names", *[sa.Column(name, sa.Integer()) for name in names], sa.UniqueConstraint("two words", "MixedCase", name="Uq Odd"), sa.CheckConstraint('"1first" > 0', name="ck 50%"))
    op.create_index("ix odd.one", "odd names", ["MixedCase", "100%"])
    op.create_index("ix_plain", "odd names", ['q"uote'], unique=True)


def downgrade():
    op.drop_index("ix_plain", table_name="odd names")
    op.drop_index("ix odd.one", table_name="odd names")
    op.drop_table("odd names")
