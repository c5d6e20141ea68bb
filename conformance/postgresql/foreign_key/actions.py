"""ON DELETE and ON UPDATE, every action, also with columns."""
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER, b INTEGER DEFAULT 1, c INTEGER, d INTEGER)"]


def upgrade():
    op.create_foreign_key("fk_a", "t", "o", ["a"], ["id"], ondelete="CASCADE", onupdate="CASCADE")
    op.create_foreign_key("fk_b", "t", "o", ["b"], ["id"], ondelete="SET DEFAULT", onupdate="set null")
    op.create_foreign_key("fk_c", "t", "o", ["c"], ["id"], ondelete="SET NULL (c)")
    op.create_foreign_key("fk_d", "t", "o", ["d"], ["id"], ondelete="RESTRICT", onupdate="NO ACTION")


def downgrade():
    for name in "dcba":
        op.drop_constraint(f"fk_{name}", "t")
