"""Primary keys made, replaced and dropped."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER, b INTEGER)", "CREATE SCHEMA s", "CREATE TABLE s.u (id INTEGER, CONSTRAINT old PRIMARY KEY (id))"]


def upgrade():
    op.create_primary_key("pk_t", "t", ["a", "b"])
    op.drop_constraint("old", "u", schema="s", type_="primary")
    op.create_primary_key("new", "u", ["id"], schema="s")


def downgrade():
    op.drop_constraint("new", "u", schema="s", type_="primary")
    op.create_primary_key("old", "u", ["id"], schema="s")
    op.drop_constraint("pk_t", "t", type_="primary")
    op.alter_column("t", "a", nullable=True)
    op.alter_column("t", "b", nullable=True)
