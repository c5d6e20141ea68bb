"""Defaults as inspection finds them, copied by a batch."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT 'it''s', b INTEGER DEFAULT -1, c TEXT DEFAULT (lower('X')),"
    " d TEXT DEFAULT CURRENT_TIMESTAMP, e TEXT DEFAULT NULL, g BLOB DEFAULT x'0a', h TEXT DEFAULT '50%', i REAL DEFAULT 1.5)"
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer()))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("z")
