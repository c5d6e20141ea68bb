"""A table that is written in small letters, over several lines."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "create table t (\n  id integer primary key not null,\n  a integer not null unique,\n  b text default 'x' check (b <> ''),\n  c integer constraint fk_c references o (id) on delete cascade,\n  constraint ck_a check (a > 0),\n  constraint uq_b unique (b, c)\n)",
    "create table o (id integer primary key)",
    "create index ix_b on t (b) where b is not null",
    "insert into t values (1, 2, 'b', 3)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.BigInteger())


def downgrade():
    pass
