"""The directives without names, with names and with op.f(), under a convention."""
from alembic import op

naming = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (id INTEGER NOT NULL, a INTEGER, b INTEGER)"]


def upgrade():
    op.create_primary_key(None, "t", ["id"])
    op.create_unique_constraint(None, "t", ["a", "b"])
    op.create_unique_constraint("given", "t", ["b"])
    op.create_foreign_key(None, "t", "o", ["a"], ["id"])
    op.create_foreign_key("fk_given", "t", "o", ["b"], ["id"])
    op.create_check_constraint("positive", "t", "a > 0")
    op.create_check_constraint(op.f("final"), "t", "b > 0")
    op.create_index(None, "t", ["a"])
    op.create_index(None, "t", ["b", "a"])


def downgrade():
    op.drop_index("ix_t_b", "t")
    op.drop_index("ix_t_a", "t")
    op.drop_constraint(op.f("final"), "t", type_="check")
    op.drop_constraint("positive", "t", type_="check")
    op.drop_constraint("fk_given", "t", type_="foreignkey")
    op.drop_constraint("fk_t_a_o", "t", type_="foreignkey")
    op.drop_constraint("given", "t", type_="unique")
    op.drop_constraint("uq_t_a", "t", type_="unique")
    op.drop_constraint("pk_t", "t", type_="primary")
    op.alter_column("t", "id", nullable=False)
