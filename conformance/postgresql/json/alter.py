"""JSON becomes JSONB and text becomes JSON."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (a JSON, b TEXT)", "INSERT INTO t VALUES ('{\"a\": 1}', '[1, 2]')"]


def upgrade():
    op.alter_column("t", "a", type_=postgresql.JSONB(), existing_type=postgresql.JSON(astext_type=sa.Text()), postgresql_using="a::jsonb")
    op.alter_column("t", "b", type_=sa.JSON(), existing_type=sa.Text(), postgresql_using="b::json", existing_nullable=True)


def downgrade():
    op.alter_column("t", "b", type_=sa.Text(), existing_type=sa.JSON())
    op.alter_column("t", "a", type_=sa.JSON(), existing_type=postgresql.JSONB(), postgresql_using="a::json")
