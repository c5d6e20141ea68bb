"""The schema of a table is part of a label, not of its name."""
import sqlalchemy as sa
from alembic import op

naming = {"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_label)s", "pk": "pk_%(table_name)s"}
setup = ["CREATE SCHEMA s"]
unordered = True


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("a", sa.Integer(), index=True), sa.Column("b", sa.Integer(), unique=True), schema="s")
    op.create_index(None, "t", ["b", "a"], schema="s")


def downgrade():
    op.drop_table("t", schema="s")
