"""One column, two columns, to itself, with quotes."""
from alembic import op

setup = ['CREATE TABLE o (id INTEGER PRIMARY KEY, a INTEGER, "B b" INTEGER, UNIQUE (a, "B b"))', 'CREATE TABLE "T t" (id INTEGER PRIMARY KEY, o_id INTEGER, a INTEGER, "B b" INTEGER)']


def upgrade():
    op.create_foreign_key("fk_one", "T t", "o", ["o_id"], ["id"])
    op.create_foreign_key("fk_two", "T t", "o", ["a", "B b"], ["a", "B b"])
    op.create_foreign_key("Fk Self", "T t", "T t", ["a"], ["id"])


def downgrade():
    op.drop_constraint("Fk Self", "T t", type_="foreignkey")
    op.drop_constraint("fk_two", "T t", type_="foreignkey")
    op.drop_constraint("fk_one", "T t", type_="foreignkey")
