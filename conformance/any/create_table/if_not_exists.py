"""IF NOT EXISTS for a table that is there already, and for one that is not."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE old (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.create_table("old", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("never", sa.Integer()), if_not_exists=True)
    op.create_table("new", sa.Column("id", sa.Integer(), primary_key=True), if_not_exists=True)


def downgrade():
    op.drop_table("new", if_exists=True)
    op.drop_table("missing", if_exists=True)
