"""A type dropped by its name alone, with a statement or a nameless list of words."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("a", sa.Enum("x", name="one")), sa.Column("b", sa.Enum("x", name="two")))


def downgrade():
    op.drop_table("t")
    op.execute("DROP TYPE one")
    sa.Enum(name="two").drop(op.get_bind(), checkfirst=False)
