import datetime
import decimal
import enum
import json
import os
import uuid

import sqlalchemy as sa
from sqlalchemy import and_, bindparam, case, cast, column, func, literal, not_, or_, select, table, text
from sqlalchemy.dialects import postgresql, sqlite

engine = sa.create_engine(os.environ["LIVE_URL"])
bind = engine.connect()
name = bind.dialect.name


class Color(enum.Enum):
    red = "r"
    green = "g"


m = sa.MetaData()
users = sa.Table(
    "users", m,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(50), nullable=False),
    sa.Column("active", sa.Boolean, server_default=sa.true()),
    sa.Column("score", sa.Numeric(10, 2)),
    sa.Column("born", sa.Date),
    sa.Column("seen", sa.DateTime),
    sa.Column("data", sa.JSON),
    sa.Column("color", sa.Enum(Color, name="live_color")),
)
posts = sa.Table(
    "posts", m,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id"), nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("uid", sa.Uuid),
    sa.Column("body", sa.LargeBinary),
)
bind.execute(text("CREATE TEMPORARY TABLE marks (k INTEGER PRIMARY KEY, v VARCHAR(20))"))
m.create_all(bind)
bind.execute(users.insert(), [
    {"id": 1, "name": "ann", "active": True, "score": decimal.Decimal("1.50"), "born": datetime.date(2000, 1, 2),
     "seen": datetime.datetime(2020, 1, 2, 3, 4, 5, 678000), "data": {"a": [1, {"b": None}], "s": "x"}, "color": Color.red},
    {"id": 2, "name": "bob", "active": False, "score": None, "born": None, "seen": None, "data": None, "color": None},
    {"id": 3, "name": "cid", "active": True, "score": decimal.Decimal("10"), "born": datetime.date(1999, 12, 31),
     "seen": datetime.datetime(2021, 1, 1), "data": [1, 2, 3], "color": Color.green},
])
bind.execute(posts.insert(), [
    {"id": 1, "user_id": 1, "title": "one", "uid": uuid.UUID(int=1), "body": b"\x00\xff"},
    {"id": 2, "user_id": 1, "title": "two", "uid": None, "body": None},
    {"id": 3, "user_id": 3, "title": None, "uid": uuid.UUID(int=3), "body": b"abc"},
])
bind.execute(text("INSERT INTO marks VALUES (1, 'a'), (2, 'b')"))
if name == "postgresql":
    bind.execute(text("SELECT setval('users_id_seq', 10), setval('posts_id_seq', 10)"))
