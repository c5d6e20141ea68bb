"""bindparams() for a parameter that the text does not have."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    op.execute(sa.text("INSERT INTO t VALUES (:x)").bindparams(x=1))
    op.execute(sa.text("INSERT INTO t VALUES (2) -- '\\:y'").bindparams(y=1))


def downgrade():
    pass
