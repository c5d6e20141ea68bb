"""Views and materialized views, with an index, refreshed."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, s TEXT)", "INSERT INTO t VALUES (1, 'a')"]


def upgrade():
    op.execute("CREATE VIEW v AS SELECT id, s || '%' AS s FROM t WHERE s LIKE '%a%'")
    op.execute("CREATE MATERIALIZED VIEW mv AS SELECT id, count(*) AS n FROM t GROUP BY id WITH NO DATA")
    op.create_index("ix_mv", "mv", ["id"], unique=True)
    op.execute("REFRESH MATERIALIZED VIEW mv")


def downgrade():
    op.drop_index("ix_mv", table_name="mv")
    op.execute("DROP MATERIALIZED VIEW mv")
    op.execute("DROP VIEW IF EXISTS v")
