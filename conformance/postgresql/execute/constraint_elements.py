"""AddConstraint and DropConstraint."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER, s TEXT)"]


def upgrade():
    t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("s", sa.Text))
    op.execute(sa.schema.AddConstraint(sa.UniqueConstraint(t.c.s, name="uq")))
    op.execute(sa.schema.AddConstraint(sa.CheckConstraint(t.c.id > 5, name="ck")))


def downgrade():
    t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("s", sa.Text))
    op.execute(sa.schema.DropConstraint(sa.CheckConstraint(t.c.id > 5, name="ck")))
    op.execute(sa.schema.DropConstraint(sa.UniqueConstraint(t.c.s, name="uq"), cascade=True))
