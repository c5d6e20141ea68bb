"""A column becomes an array and back."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", "INSERT INTO t VALUES (1, 'x')"]


def upgrade():
    op.alter_column("t", "a", type_=ARRAY(sa.Text()), existing_type=sa.Text(), postgresql_using="ARRAY[a]")
    op.create_index("ix_a", "t", ["a"], postgresql_using="gin")


def downgrade():
    op.drop_index("ix_a", table_name="t")
    op.alter_column("t", "a", type_=sa.Text(), existing_type=ARRAY(sa.Text()), postgresql_using="a[1]")
