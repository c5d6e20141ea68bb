"""Each way to say when it is looked at."""
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_foreign_key("fk_1", "t", "o", ["a"], ["id"], deferrable=True)
    op.create_foreign_key("fk_2", "t", "o", ["a"], ["id"], deferrable=False)
    op.create_foreign_key("fk_3", "t", "o", ["a"], ["id"], initially="IMMEDIATE")
    op.create_foreign_key("fk_4", "t", "o", ["a"], ["id"], initially="deferred", deferrable=True)
    op.create_foreign_key("fk_5", "t", "o", ["a"], ["id"], match="SIMPLE", use_alter=True)


def downgrade():
    for number in range(5, 0, -1):
        op.drop_constraint(f"fk_{number}", "t", type_="foreignkey")
