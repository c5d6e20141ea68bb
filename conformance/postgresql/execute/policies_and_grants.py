"""Row security, rules, grants, comments, ownership: whatever SQL."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, owner TEXT)"]


def upgrade():
    op.execute("ALTER TABLE t ENABLE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY own_rows ON t USING (owner = current_user) WITH CHECK (owner LIKE '%')")
    op.execute("ALTER TABLE t ALTER COLUMN owner SET STATISTICS 500, ALTER COLUMN owner SET STORAGE EXTERNAL")
    op.execute("CREATE RULE no_delete AS ON DELETE TO t DO INSTEAD NOTHING")
    op.execute("CREATE STATISTICS st ON id, owner FROM t")


def downgrade():
    op.execute("DROP STATISTICS st")
    op.execute("DROP RULE no_delete ON t")
    op.execute("ALTER TABLE t ALTER COLUMN owner SET STATISTICS -1, ALTER COLUMN owner SET STORAGE EXTENDED")
    op.execute("DROP POLICY own_rows ON t")
    op.execute("ALTER TABLE t DISABLE ROW LEVEL SECURITY")
