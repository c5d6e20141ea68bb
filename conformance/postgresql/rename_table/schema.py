"""The schema stands before the old name only."""
from alembic import op

setup = ["CREATE SCHEMA s", "CREATE TABLE s.a (id SERIAL PRIMARY KEY)"]


def upgrade():
    op.rename_table("a", "b", schema="s")
    op.execute("ALTER SEQUENCE s.a_id_seq RENAME TO b_id_seq")
    op.execute("ALTER INDEX s.a_pkey RENAME TO b_pkey")


def downgrade():
    op.execute("ALTER INDEX s.b_pkey RENAME TO a_pkey")
    op.execute("ALTER SEQUENCE s.b_id_seq RENAME TO a_id_seq")
    op.rename_table("b", "a", schema="s")
