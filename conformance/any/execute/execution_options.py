"""execution_options do not change the text."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    op.execute("INSERT INTO t VALUES (1)", execution_options={"no_parameters": True})
    op.execute(sa.text("INSERT INTO t VALUES (2)").execution_options(autocommit=True), execution_options={"stream_results": False})


def downgrade():
    op.execute("DELETE FROM t", execution_options=None)
