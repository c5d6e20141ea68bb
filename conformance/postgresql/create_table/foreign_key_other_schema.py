"""References from and into schemas."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA core", "CREATE TABLE core.users (id INTEGER PRIMARY KEY)", "CREATE TABLE plain (id INTEGER PRIMARY KEY)", 'CREATE SCHEMA "App"']


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), sa.ForeignKey("core.users.id")))
    op.create_table("b", sa.Column("id", sa.Integer(), sa.ForeignKey("core.users.id"), primary_key=True), schema="App")
    op.create_table("c", sa.Column("id", sa.Integer()), sa.ForeignKeyConstraint(["id"], ["App.b.id"], name="fk_c"), schema="core")
    op.create_table("d", sa.Column("id", sa.Integer(), sa.ForeignKey("plain.id")), schema="core")


def downgrade():
    op.drop_table("d", schema="core")
    op.drop_table("c", schema="core")
    op.drop_table("b", schema="App")
    op.drop_table("a")
