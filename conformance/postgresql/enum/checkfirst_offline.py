"""What `checkfirst` asks in a script."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    sa.Enum("sad", "ok", name="mood").create(op.get_bind())


def downgrade():
    sa.Enum(name="mood").drop(op.get_bind())
