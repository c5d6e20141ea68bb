"""`Table.create` makes the types too; `Table.drop` leaves them."""
import sqlalchemy as sa
from alembic import op

metadata = sa.MetaData()
table = sa.Table("t", metadata, sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Enum("sad", "ok", name="mood")))


def upgrade():
    table.create(op.get_bind(), checkfirst=False)


def downgrade():
    table.drop(op.get_bind(), checkfirst=False)
    table.c.a.type.drop(op.get_bind(), checkfirst=False)
