"""inline_references into another schema, with MATCH and NOT DEFERRABLE."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA s", 'CREATE TABLE s."O" ("Id" INTEGER PRIMARY KEY)', "CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.ForeignKey("s.O.Id", match="FULL", deferrable=False, initially="IMMEDIATE")), inline_references=True)


def downgrade():
    op.drop_column("t", "a")
