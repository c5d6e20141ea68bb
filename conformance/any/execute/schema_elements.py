"""CreateTable, CreateIndex, their opposites and CreateSequence."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    metadata = sa.MetaData()
    t = sa.Table("t", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("s", sa.String(20), nullable=False), sa.CheckConstraint("id > 0", name="ck"))
    op.execute(sa.schema.CreateTable(t))
    op.execute(sa.schema.CreateIndex(sa.Index("ix", t.c.s, unique=True)))
    op.execute(sa.schema.CreateTable(t, if_not_exists=True))
    if op.get_context().dialect.name == "postgresql":
        op.execute(sa.schema.CreateSequence(sa.Sequence("numbers", start=5, increment=2, minvalue=1, maxvalue=99, cycle=True, cache=3)))
        op.execute(sa.schema.CreateSchema("s", if_not_exists=True))
        op.execute(sa.schema.SetTableComment(sa.Table("t", sa.MetaData(), comment="it's")))


def downgrade():
    metadata = sa.MetaData()
    t = sa.Table("t", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("s", sa.String(20)))
    if op.get_context().dialect.name == "postgresql":
        op.execute(sa.schema.DropSchema("s", cascade=True))
        op.execute(sa.schema.DropSequence(sa.Sequence("numbers"), if_exists=True))
    op.execute(sa.schema.DropIndex(sa.Index("ix", t.c.s)))
    op.execute(sa.schema.DropTable(t))
