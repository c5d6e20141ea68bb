"""Plain names, reserved words, capitals."""
from alembic import op

setup = ["CREATE TABLE a (id INTEGER)", 'CREATE TABLE "Old" (id INTEGER)']


def upgrade():
    op.rename_table("a", "order")
    op.rename_table("Old", "brand new")


def downgrade():
    op.rename_table("brand new", "Old")
    op.rename_table("order", "a")
