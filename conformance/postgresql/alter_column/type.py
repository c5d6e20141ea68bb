"""New types, with USING where PostgreSQL wants it."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (a INTEGER, b VARCHAR(10), c TEXT, d VARCHAR(20), e TEXT)", "INSERT INTO t VALUES (1, 'x', '5', '2024-05-06', 'a,b')"]


def upgrade():
    op.alter_column("t", "a", type_=sa.BigInteger(), existing_type=sa.Integer())
    op.alter_column("t", "b", type_=sa.Text(), existing_type=sa.String(10), existing_nullable=True)
    op.alter_column("t", "c", type_=sa.Integer(), postgresql_using="c::integer")
    op.alter_column("t", "d", type_=sa.DateTime(timezone=True), postgresql_using="d::timestamp AT TIME ZONE 'UTC'")
    op.alter_column("t", "e", type_=postgresql.ARRAY(sa.String(5)), postgresql_using="string_to_array(e, ',')")


def downgrade():
    op.alter_column("t", "e", type_=sa.Text(), postgresql_using="array_to_string(e, ',')")
    op.alter_column("t", "d", type_=sa.String(20), postgresql_using="to_char(d AT TIME ZONE 'UTC', 'YYYY-MM-DD')")
    op.alter_column("t", "c", type_=sa.Text())
    op.alter_column("t", "b", type_=sa.String(10))
    op.alter_column("t", "a", type_=sa.Integer())
