"""A column gets a domain as its type, and the plain one back."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import DOMAIN

setup = ["CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (5)"]
positive = DOMAIN("positive", sa.Integer(), check="VALUE > 0")


def upgrade():
    positive.create(op.get_bind(), checkfirst=False)
    op.alter_column("t", "a", type_=positive, existing_type=sa.Integer())
    op.execute("ALTER DOMAIN positive SET NOT NULL")


def downgrade():
    op.alter_column("t", "a", type_=sa.Integer(), existing_type=positive)
    positive.drop(op.get_bind(), checkfirst=False)
