"""What ALTER COLUMN says on SQLite, change by change."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    for change in ({"nullable": False}, {"server_default": "5"}, {"type_": sa.Text()}, {"comment": "x"}):
        try:
            op.alter_column("t", "a", **change)
        except (NotImplementedError, sa.exc.CompileError) as error:
            op.execute("-- {} {}".format(*change, type(error).__name__))


def downgrade():
    op.alter_column("t", "a", nullable=True)
