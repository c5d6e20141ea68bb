"""The revision below every case: what the case finds in the database (its `setup`, a list of statements)."""
import case
from alembic import op

revision = "setup"
down_revision = None


def upgrade():
    for statement in getattr(case, "setup", []):
        op.get_bind().exec_driver_sql(statement)


def downgrade():
    pass
