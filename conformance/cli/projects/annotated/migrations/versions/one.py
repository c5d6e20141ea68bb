"""annotated

Revision ID: 9000aaaa0001"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = "9000aaaa0001"
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table("t", sa.Column("id", sa.Integer()))


def downgrade() -> None:
    op.drop_table("t")
