"""`CreateSequence` and `DropSequence` with `if_not_exists` and a schema."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateSequence, DropSequence, Sequence

setup = ["CREATE SCHEMA other"]


def upgrade():
    op.execute(CreateSequence(Sequence("plain")))
    op.execute(CreateSequence(Sequence("full", start=1, increment=10, minvalue=1, maxvalue=1000, cycle=True, cache=7, schema="other"), if_not_exists=True))
    op.execute(CreateSequence(Sequence("small", data_type=sa.SmallInteger())))
    op.execute(CreateSequence(Sequence("Mixed Case", metadata=sa.MetaData())))


def downgrade():
    op.execute(DropSequence(Sequence("Mixed Case")))
    op.execute(DropSequence(Sequence("small")))
    op.execute(DropSequence(Sequence("full", schema="other"), if_exists=True))
    op.execute(DropSequence(Sequence("plain")))
