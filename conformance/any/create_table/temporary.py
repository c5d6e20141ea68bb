"""A prefix; temporary tables end with the connection, so the dumps show nothing."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("scratch", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("note", sa.Text()), prefixes=["TEMPORARY"])
    op.execute("INSERT INTO scratch (id, note) VALUES (1, 'kept nowhere')")


def downgrade():
    op.execute("SELECT 1")
