"""NO INHERIT is an option of PostgreSQL's checks."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_table("u", sa.Column("a", sa.Integer()), sa.CheckConstraint("a > 0", name="ck_u"))
    op.create_check_constraint("ck_a", "t", "a > 0", deferrable=False)


def downgrade():
    op.drop_constraint("ck_a", "t")
    op.drop_table("u")
