"""Options for SQLite's copy are nothing to PostgreSQL."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", table_kwargs={"sqlite_autoincrement": True}, naming_convention={"pk": "pk_%(table_name)s"}, reflect_args=[sa.Column("n", sa.Integer())]) as batch_op:
        batch_op.alter_column("n", type_=sa.BigInteger(), existing_type=sa.Integer())


def downgrade():
    with op.batch_alter_table("t", table_kwargs={"sqlite_autoincrement": False}) as batch_op:
        batch_op.alter_column("n", type_=sa.Integer(), existing_type=sa.BigInteger())
