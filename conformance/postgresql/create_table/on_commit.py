"""A temporary table with ON COMMIT DROP, filled in the same transaction."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("moved", sa.Column("id", sa.Integer()), prefixes=["TEMP"], postgresql_on_commit="DROP")
    op.execute("INSERT INTO moved VALUES (1)")
    op.create_table("kept", sa.Column("id", sa.Integer()), prefixes=["TEMP"], postgresql_on_commit="delete_rows")


def downgrade():
    op.execute("SELECT 1")
