"""DO blocks and several statements in one string."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    op.execute("DO $$ BEGIN FOR i IN 1..3 LOOP INSERT INTO t VALUES (i * 10 % 7); END LOOP; END $$")
    op.execute("INSERT INTO t VALUES (100); INSERT INTO t VALUES (200);")
    op.execute("COMMENT ON TABLE t IS 'a;b'")


def downgrade():
    op.execute("COMMENT ON TABLE t IS NULL")
    op.execute("TRUNCATE TABLE t RESTART IDENTITY CASCADE")
