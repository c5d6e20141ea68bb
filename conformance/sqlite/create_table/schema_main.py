"""The schema "main" is the database itself."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer(), index=True), schema="main")
    op.add_column("t", sa.Column("m", sa.Integer()), schema="main")
    op.create_index("ix_m", "t", ["m"], schema="main")


def downgrade():
    op.drop_index("ix_m", table_name="t", schema="main")
    op.drop_table("t", schema="main")
