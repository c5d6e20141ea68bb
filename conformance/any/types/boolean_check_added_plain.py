"""What `add_column` makes of a boolean or enumeration with a CHECK."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("flag", sa.Boolean(create_constraint=True, name="ck_flag")))


def downgrade():
    op.drop_column("t", "flag")
