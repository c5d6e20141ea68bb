"""Whether there is a limit is asked of the value's presence: `nominvalue=False` writes NO MINVALUE, too."""
import sqlalchemy as sa
from alembic import op

setup = []


def upgrade():
    op.create_table("t", sa.Column("a", sa.Integer, sa.Identity(nominvalue=False, nomaxvalue=True)), sa.Column("b", sa.Integer, nullable=False))
    op.alter_column("t", "b", server_default=sa.Identity(nomaxvalue=False))
    op.execute(sa.schema.CreateSequence(sa.Sequence("s", nominvalue=False)))


def downgrade():
    op.execute(sa.schema.DropSequence(sa.Sequence("s")))
    op.drop_table("t")
