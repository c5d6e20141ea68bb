"""The method is written in lower case, however it is given."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE u (during TSRANGE)"]


def upgrade():
    op.create_table("t", sa.Column("during", postgresql.TSRANGE()), postgresql.ExcludeConstraint(("during", "&&"), using="GIST", name="ex_t"))
    op.create_exclude_constraint("ex_u", "u", ("during", "&&"), using="GiST")


def downgrade():
    op.drop_constraint("ex_u", "u")
    op.drop_table("t")
