"""Table.create() and Table.drop() on the bind."""
import sqlalchemy as sa
from alembic import op

only = "online"


def upgrade():
    t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer), sa.Index("ix_n", "n"))
    t.create(op.get_bind())
    t.create(op.get_bind(), checkfirst=True)
    op.get_bind().execute(t.insert(), [{"n": 1}, {"n": 2}])


def downgrade():
    sa.Table("t", sa.MetaData()).drop(op.get_bind(), checkfirst=True)
