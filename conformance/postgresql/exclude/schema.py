"""In a schema, with the default method."""
from alembic import op

setup = ["CREATE SCHEMA s", "CREATE TABLE s.b (during TSRANGE)"]


def upgrade():
    op.create_exclude_constraint("ex", "b", ("during", "&&"), schema="s")


def downgrade():
    op.drop_constraint("ex", "b", schema="s", type_=None)
