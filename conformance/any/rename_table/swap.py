"""A new table takes the place of the old one, with its rows."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(20))", "INSERT INTO item VALUES (1, 'x'), (2, 'y')"]


def upgrade():
    op.create_table("item_new", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("title", sa.String(40), nullable=False))
    op.execute("INSERT INTO item_new (id, title) SELECT id, name FROM item")
    op.drop_table("item")
    op.rename_table("item_new", "item")


def downgrade():
    op.rename_table("item", "item_new")
    op.create_table("item", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(20)))
    op.execute("INSERT INTO item (id, name) SELECT id, title FROM item_new")
    op.drop_table("item_new")
