"""inline_references=True writes REFERENCES into the column."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (id INTEGER PRIMARY KEY)"]


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.ForeignKey("o.id")), inline_references=True)
    op.add_column("t", sa.Column("b", sa.Integer(), sa.ForeignKey("o.id", name="fk_b", ondelete="CASCADE", onupdate="SET NULL")), inline_references=True)
    op.add_column("t", sa.Column("c", sa.Integer(), sa.ForeignKey("o.id", deferrable=True, initially="DEFERRED")), inline_references=True)
    op.add_column("t", sa.Column("d", sa.Integer()), inline_references=True)


def downgrade():
    op.execute("DROP TABLE t")
    op.create_table("t", sa.Column("id", sa.Integer(), autoincrement=False), sa.PrimaryKeyConstraint("id", name="t_pkey"))
