"""drop_constraint applies the convention to checks only, and only when the kind is given."""
from alembic import op

naming = {"ck": "ck_%(table_name)s_%(constraint_name)s", "uq": "uq_%(table_name)s_%(constraint_name)s"}
setup = ["CREATE TABLE t (a INTEGER, CONSTRAINT ck_t_positive CHECK (a > 0), CONSTRAINT small CHECK (a < 9), CONSTRAINT uq_t_once UNIQUE (a))"]


def upgrade():
    op.drop_constraint("positive", "t", type_="check")
    op.drop_constraint("small", "t")
    op.drop_constraint("once", "t", type_="unique")


def downgrade():
    op.create_unique_constraint("once", "t", ["a"])
    op.create_check_constraint(op.f("small"), "t", "a < 9")
    op.create_check_constraint("positive", "t", "a > 0")
