"""A type that a project writes as text: XML, a vector, ltree."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import UserDefinedType


class XML(UserDefinedType):
    cache_ok = True
    def get_col_spec(self, **kw):
        return "XML"


class Point(UserDefinedType):
    def __init__(self, kind="point"):
        self.kind = kind
    def get_col_spec(self, **kw):
        return self.kind


def upgrade():
    op.create_table("t", sa.Column("a", XML()), sa.Column("b", Point(), nullable=False), sa.Column("c", Point("circle")), sa.Column("d", XML, server_default="<a/>"), sa.Column("e", sa.ARRAY(Point())))
    op.add_column("t", sa.Column("f", Point("box")))
    op.alter_column("t", "b", type_=Point("path"), existing_type=Point(), postgresql_using="path(polygon(box(b, b)))")


def downgrade():
    op.drop_table("t")
