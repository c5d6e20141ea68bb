"""Listeners of a table by event.listen, with DDL(), before and after."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import event


def upgrade():
    metadata = sa.MetaData()
    t = sa.Table("My t", metadata, sa.Column("id", sa.Integer))
    event.listen(t, "after_create", sa.DDL("INSERT INTO %(fullname)s VALUES (7)"))
    event.listen(t, "before_create", lambda target, connection, **kw: op.execute("SELECT 'before'"))
    t.create(op.get_bind(), checkfirst=False)


def downgrade():
    op.drop_table("My t")
