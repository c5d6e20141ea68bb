"""Dropped and made anew with another action, as many revisions do."""
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER, CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES o (id))"]


def upgrade():
    op.drop_constraint(op.f("t_a_fkey"), "t", type_="foreignkey")
    op.create_foreign_key(op.f("t_a_fkey"), "t", "o", ["a"], ["id"], ondelete="CASCADE")


def downgrade():
    op.drop_constraint(op.f("t_a_fkey"), "t", type_="foreignkey")
    op.create_foreign_key(op.f("t_a_fkey"), "t", "o", ["a"], ["id"])
