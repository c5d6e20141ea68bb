import datetime
import enum
import uuid
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy import and_, bindparam, case, cast, column, func, literal, not_, null, or_, select, table, text, true
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import expression

m = sa.MetaData()
users = sa.Table(
    "users", m,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(50), nullable=False),
    sa.Column("active", sa.Boolean, server_default=sa.true()),
    sa.Column("created", sa.DateTime(timezone=True), server_default=sa.func.now()),
    sa.Column("data", postgresql.JSONB().with_variant(sa.JSON(), "sqlite")),
    sa.Column("score", sa.Numeric(10, 2)),
    sa.Column("tags", sa.ARRAY(sa.String)),
)
posts = sa.Table(
    "posts", m,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    sa.Column("title", sa.Text),
)
t = table("t", column("a", sa.Integer), column("b", sa.String), schema="s")
plain = table("plain", column("x"), column("y"))


class Color(enum.Enum):
    red = 1
    green = 2
