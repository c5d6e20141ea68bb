"""SQLite cannot change a type; with `--sql` it is written all the same."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.alter_column("t", "n", type_=sa.Text(), existing_type=sa.Integer())


def downgrade():
    op.alter_column("t", "n", type_=sa.Integer(), existing_type=sa.Text(), existing_nullable=False)
