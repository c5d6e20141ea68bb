"""`UserDefinedType` with arguments, keywords and processors of its own."""
from sqlalchemy.types import UserDefinedType
import sqlalchemy as sa
from alembic import op


class Sized(UserDefinedType):
    cache_ok = True
    def __init__(self, size=3):
        self.size = size
    def get_col_spec(self, **kw):
        return "VARCHAR(%d)" % self.size


class Typed(UserDefinedType):
    def get_col_spec(self):
        return "TEXT"


class Bound(UserDefinedType):
    cache_ok = True
    def get_col_spec(self, **kw):
        return "VARCHAR(20)"
    def bind_processor(self, dialect):
        return lambda value: f"<{value}>"
    def literal_processor(self, dialect):
        return lambda value: f"'[{value}]'"


def upgrade():
    table = op.create_table("t", sa.Column("a", Sized()), sa.Column("b", Typed()), sa.Column("c", Typed), sa.Column("d", Bound()), sa.Column("e", Sized(9), server_default="x"))
    op.execute(table.insert().values(d="v"))


def downgrade():
    op.drop_table("t")
