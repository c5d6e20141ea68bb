"""Named checks stay when something else changes, however they are written."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER CONSTRAINT ck_inline CHECK (n > 0), s TEXT, CONSTRAINT ck_text CHECK (s <> 'a) b (c' AND (n > 0 OR s IS NOT NULL)), CONSTRAINT \"Ck Quoted\" CHECK (s LIKE '%x%'), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2, 'xx')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), server_default=sa.text("0")))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("c")
