"""Every kind, with and without type_, IF EXISTS."""
from alembic import op

setup = [
    "CREATE TABLE o (id INTEGER PRIMARY KEY)",
    "CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, CONSTRAINT pk PRIMARY KEY (id), CONSTRAINT uq UNIQUE (a), CONSTRAINT ck CHECK (b > 0), CONSTRAINT fk FOREIGN KEY (a) REFERENCES o (id))",
]


def upgrade():
    op.drop_constraint("fk", "t", type_="foreignkey")
    op.drop_constraint("ck", "t", type_="check")
    op.drop_constraint("uq", "t", type_="unique", if_exists=True)
    op.drop_constraint("pk", "t", type_="primary")
    op.drop_constraint("never", "t", if_exists=True)


def downgrade():
    op.create_primary_key("pk", "t", ["id"])
    op.create_unique_constraint("uq", "t", ["a"])
    op.create_check_constraint("ck", "t", "b > 0")
    op.create_foreign_key("fk", "t", "o", ["a"], ["id"])
