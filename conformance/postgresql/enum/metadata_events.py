"""`create_all` and `drop_all` make and drop the types of their tables."""
import sqlalchemy as sa
from alembic import op

only = "online"
metadata = sa.MetaData()
sa.Table("t", metadata, sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Enum("sad", "ok", name="mood")))
sa.Table("u", metadata, sa.Column("a", sa.Enum("sad", "ok", name="mood")), sa.Column("b", sa.Enum("x", name="owned", metadata=metadata)))


def upgrade():
    metadata.create_all(op.get_bind())
    metadata.create_all(op.get_bind())


def downgrade():
    metadata.drop_all(op.get_bind())
