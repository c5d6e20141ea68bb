"""Constraints by ALTER: SQLite has none, for each of the directives."""
from alembic import op

only = "offline"


def upgrade():
    def told(directive, *args, **keywords):
        try:
            directive(*args, **keywords)
        except NotImplementedError:
            op.execute(f"-- {directive.__name__} is refused")

    told(op.create_primary_key, "pk", "t", ["a"])
    told(op.create_unique_constraint, "uq", "t", ["a"])
    told(op.create_check_constraint, "ck", "t", "a > 0")
    told(op.create_foreign_key, "fk", "t", "o", ["a"], ["id"])
    told(op.drop_constraint, "uq", "t")


def downgrade():
    op.drop_constraint("uq", "t", type_="unique")
