"""An Enum that is no type of the database, with its check."""
import sqlalchemy as sa
from alembic import op

only = "online"
kind = sa.Enum("a", "b", name="ck_kind", native_enum=False, create_constraint=True)
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("kind", kind))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("ck_kind", type_="check")
        batch_op.drop_column("kind")
