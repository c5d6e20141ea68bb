"""`create_all` into a script."""
import sqlalchemy as sa
from alembic import op

metadata = sa.MetaData()
sa.Table("t", metadata, sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Enum("sad", "ok", name="mood")))


def upgrade():
    metadata.create_all(op.get_bind(), checkfirst=False)


def downgrade():
    metadata.drop_all(op.get_bind(), checkfirst=False)
