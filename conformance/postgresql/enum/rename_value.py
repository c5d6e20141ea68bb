"""RENAME VALUE and its way back."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TABLE t (a mood DEFAULT 'ok')"]


def upgrade():
    op.execute("ALTER TYPE mood RENAME VALUE 'ok' TO 'okay'")
    op.execute(sa.text("ALTER TYPE mood RENAME TO feeling"))


def downgrade():
    op.execute("ALTER TYPE feeling RENAME TO mood")
    op.execute("ALTER TYPE mood RENAME VALUE 'okay' TO 'ok'")
