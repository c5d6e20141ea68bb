"""Sequences by DDL elements and by SQL."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.execute(sa.schema.CreateSequence(sa.Sequence("a")))
    op.execute(sa.schema.CreateSequence(sa.Sequence("B b", start=10, nominvalue=True, nomaxvalue=True, data_type=sa.SmallInteger), if_not_exists=True))
    op.create_table("t", sa.Column("id", sa.Integer(), sa.Sequence("a"), server_default=sa.Sequence("a").next_value(), primary_key=True))
    op.execute("SELECT setval('a', 41)")
    op.execute("ALTER SEQUENCE a OWNED BY t.id")
    t = sa.table("t", sa.column("id", sa.Integer))
    op.execute(t.insert().values(id=sa.func.nextval("a")))
    op.execute(t.insert().values(id=sa.Sequence("a").next_value()))


def downgrade():
    op.drop_table("t")
    op.execute(sa.schema.DropSequence(sa.Sequence("B b")))
