"""A reflected table that is made again under another name: its keys to itself go along, its indexes too."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE p (id INTEGER PRIMARY KEY)",
    "CREATE TABLE t (id INTEGER PRIMARY KEY, parent INTEGER, p_id INTEGER, name VARCHAR(20) DEFAULT 'x' NOT NULL,"
    " CONSTRAINT fk_self FOREIGN KEY (parent) REFERENCES t (id) ON DELETE CASCADE,"
    " CONSTRAINT fk_p FOREIGN KEY (p_id) REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED,"
    " CONSTRAINT uq_name UNIQUE (name), CONSTRAINT ck_id CHECK (id > 0))",
    "CREATE INDEX ix_old ON t (parent, p_id) WHERE p_id > 0",
]


def upgrade():
    bind = op.get_bind()
    table = sa.Table("t", sa.MetaData(), autoload_with=bind)
    copied = table.to_metadata(sa.MetaData(), name="copied")
    for constraint in list(copied.constraints):
        if constraint.name:
            constraint.name += "_2"
    for index in copied.indexes:
        index.name += "_2"
    sa.Table("p", copied.metadata, autoload_with=bind)
    copied.create(bind)


def downgrade():
    op.drop_table("copied")
