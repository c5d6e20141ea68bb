"""A TypeDecorator of the project."""
import sqlalchemy as sa
from alembic import op

only = "online"


class Price(sa.TypeDecorator):
    impl = sa.Numeric(10, 2)
    cache_ok = True


class Key(sa.types.UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "KEYTEXT(12)"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=Price(), existing_type=sa.Integer())
        batch_op.alter_column("name", type_=Key(), existing_type=sa.String(20))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("n", type_=sa.Integer(), existing_type=Price())
        batch_op.alter_column("name", type_=sa.String(20), existing_type=Key())
