"""`checkfirst=True` asks the database, so that there is no script."""
import sqlalchemy as sa
from alembic import op

only = "online"


def upgrade():
    mood = sa.Enum("sad", "ok", name="mood")
    mood.create(op.get_bind(), checkfirst=True)
    mood.create(op.get_bind(), checkfirst=True)
    op.add_column("t", sa.Column("mood", mood))
    op.create_table("u", sa.Column("mood", sa.Enum("sad", "ok", name="mood", create_type=False)))
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def downgrade():
    op.drop_table("u")
    op.drop_column("t", "mood")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=True)
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=True)
