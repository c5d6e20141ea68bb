"""Directives that a batch does not have."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "CREATE TABLE said (what TEXT)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        for name in ["create_table", "drop_table", "rename_table", "bulk_insert", "nonsense"]:
            try:
                getattr(batch_op, name)("t")
            except Exception as error:
                op.execute(sa.text("INSERT INTO said VALUES (:text)").bindparams(text=f"{type(error).__name__}: {error}"))


def downgrade():
    op.execute("DELETE FROM said")
