"""A type with a check outside of a batch: the check is skipped with a warning."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.alter_column("t", "n", type_=sa.Boolean(create_constraint=True, name="ck_n"))


def downgrade():
    op.alter_column("t", "n", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_n"))
