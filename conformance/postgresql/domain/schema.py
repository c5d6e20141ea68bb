"""A domain in a schema, asked for before it is made."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

only = "online"
setup = ["CREATE SCHEMA other", "CREATE TABLE t (id INTEGER)"]


def upgrade():
    domain = postgresql.DOMAIN("positive", sa.Integer(), schema="other", check=sa.column("VALUE", is_literal=True) > 0)
    domain.create(op.get_bind())
    domain.create(op.get_bind(), checkfirst=True)
    op.add_column("t", sa.Column("a", domain))
    op.add_column("t", sa.Column("b", postgresql.ARRAY(domain)))


def downgrade():
    op.drop_column("t", "b")
    op.drop_column("t", "a")
    postgresql.DOMAIN("positive", sa.Integer(), schema="other").drop(op.get_bind(), checkfirst=True)
    postgresql.DOMAIN("positive", sa.Integer(), schema="other").drop(op.get_bind(), checkfirst=True)
