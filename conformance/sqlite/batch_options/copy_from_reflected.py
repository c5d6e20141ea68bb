"""`copy_from` with a table that the revision has reflected itself keeps what the database told."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE p (id INTEGER PRIMARY KEY)",
    "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER NOT NULL,"
    " p_id INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT ck CHECK (n > 0)) STRICT",
    "CREATE INDEX ix_n ON t (n) WHERE n > 5",
]


def upgrade():
    table = sa.Table("t", sa.MetaData(), autoload_with=op.get_bind())
    with op.batch_alter_table("t", copy_from=table) as batch_op:
        batch_op.alter_column("n", nullable=True)


def downgrade():
    table = sa.Table("t", sa.MetaData(), autoload_with=op.get_bind())
    with op.batch_alter_table("t", copy_from=table) as batch_op:
        batch_op.alter_column("n", nullable=False)
