"""A column that is given must be part of the primary key if the reflected one is."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    sa.Table("t", sa.MetaData(), sa.Column("id", sa.BigInteger()), autoload_with=op.get_bind())


def downgrade():
    pass
