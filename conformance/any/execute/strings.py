"""Strings: colons, backslashes, percents, quotes, several lines, tabs."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, s VARCHAR(50))"]


def upgrade():
    op.execute("INSERT INTO t VALUES (1, 'a\\:b'), (2, '50%'), (3, '100%% sure'), (4, 'it''s')")
    op.execute("INSERT INTO t VALUES (5, 'time 12:30:45'), (6, '%s %(x)s ?')")
    op.execute(
        """
        INSERT INTO t
            VALUES (7, 'two
    lines')
        """
    )
    op.execute("UPDATE t\tSET s = s || '\\\\'\tWHERE id = 1")
    op.execute("SELECT 1;")


def downgrade():
    op.execute("DELETE FROM t WHERE id % 2 = 0 OR id % 2 = 1")
