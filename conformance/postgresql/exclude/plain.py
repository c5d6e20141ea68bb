"""Exclusion constraints with everything that one can say."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE b (room INT4RANGE, during TSRANGE, note TEXT, n INTEGER)"]


def upgrade():
    op.create_exclude_constraint("ex_1", "b", (sa.column("during"), "&&"), using="gist")
    op.create_exclude_constraint("ex_2", "b", ("room", "="), ("during", "&&"), using="gist", where=sa.text("n > 5"))
    op.create_exclude_constraint("ex_3", "b", ("room", "&&"), where=sa.column("n") > 5, using="gist", deferrable=True, initially="DEFERRED")
    op.create_exclude_constraint("Ex 4", "b", ("note", "="), using="btree", ops={"note": "text_pattern_ops"})
    op.create_exclude_constraint("ex_5", "b", (sa.column("note", sa.Text), "="), using="hash")


def downgrade():
    for name in ("ex_5", "Ex 4", "ex_3", "ex_2", "ex_1"):
        op.drop_constraint(name, "b")
