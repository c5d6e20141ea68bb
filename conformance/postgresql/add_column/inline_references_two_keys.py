"""A column with two foreign keys cannot have them inline."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE t (id INTEGER PRIMARY KEY)"]
unordered = True


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.ForeignKey("o.id", name="fk_o"), sa.ForeignKey("p.id", name="fk_p")), inline_references=True)


def downgrade():
    op.drop_column("t", "a")
