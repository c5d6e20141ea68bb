"""No name, no convention: the database gives one."""
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_foreign_key(None, "t", "o", ["a"], ["id"])


def downgrade():
    op.drop_constraint("t_a_fkey", "t", type_="foreignkey")
