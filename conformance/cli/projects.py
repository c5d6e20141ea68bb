"""The scratch projects of the command-line suite, as {project: {file: text}}."""

LOGGING = """
[loggers]
keys = root,sqlalchemy,alembic

[handlers]
keys = console

[formatters]
keys = generic

[logger_root]
level = WARNING
handlers = console
qualname =

[logger_sqlalchemy]
level = WARNING
handlers =
qualname = sqlalchemy.engine

[logger_alembic]
level = INFO
handlers =
qualname = alembic

[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = NOTSET
formatter = generic

[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
datefmt = %H:%M:%S
"""

INI = """[alembic]
script_location = %(here)s/migrations
path_separator = os
sqlalchemy.url = sqlite:///test.db

[pg]
script_location = %(here)s/migrations
path_separator = os
sqlalchemy.url = postgresql://

[lite]
script_location = %(here)s/migrations
path_separator = os
sqlalchemy.url = sqlite://
"""

ENV = '''from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, pool

config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name)
target_metadata = None


def run_migrations_offline() -> None:
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},%(options)s
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    connectable = engine_from_config(
        config.get_section(config.config_ini_section, {}),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )
    with connectable.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,%(options)s
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
'''


def env(*options):
    return ENV % {"options": "".join(f"\n            {option}," for option in options)}


def revision(identifier, down, doc, up="pass", back="pass", labels=None, depends=None, notes=""):
    """The text of a revision file in the shape that `alembic revision` writes."""
    parents = [] if down is None else [down] if isinstance(down, str) else list(down)

    def body(lines):
        return "\n".join("    " + line if line else "" for line in lines.strip().splitlines())

    return f'''"""{doc}
{notes}
Revision ID: {identifier}
Revises: {", ".join(parents)}
Create Date: 2025-01-0{len(parents) + 1} 10:20:30.456789

"""
from alembic import op
import sqlalchemy as sa

revision = {identifier!r}
down_revision = {down!r}
branch_labels = {labels!r}
depends_on = {depends!r}


def upgrade() -> None:
{body(up)}


def downgrade() -> None:
{body(back)}
'''


def project(revisions, ini=INI, environment=None, folder="migrations/versions"):
    """A whole project from (slug, keyword arguments of `revision`)."""
    files = {"migrations/env.py": environment or env()}
    if ini is not None:
        files["alembic.ini"] = ini + LOGGING
    for slug, values in revisions:
        files[f"{folder}/{values['identifier']}_{slug}.py"] = revision(**values)
    return files


def table(name):
    """upgrade() and downgrade() of a table with a name only."""
    up = f'op.create_table("{name}", sa.Column("id", sa.Integer(), primary_key=True))'
    return {"up": up, "back": f'op.drop_table("{name}")'}


LINEAR = [
    (
        "create_account",
        {
            "identifier": "ae1027a6acf0",
            "down": None,
            "doc": "create account",
            "up": """
op.create_table(
    "account",
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("name", sa.String(length=50), nullable=False),
    sa.Column("balance", sa.Numeric(10, 2), server_default="0", nullable=True),
    sa.PrimaryKeyConstraint("id"),
)
""",
            "back": 'op.drop_table("account")',
        },
    ),
    (
        "add_email",
        {
            "identifier": "ae10f55c5b5d",
            "down": "ae1027a6acf0",
            "doc": "add email",
            "notes": "\nEvery account gets an address, which is unique\nbut may be missing.\n",
            "up": """
op.add_column("account", sa.Column("email", sa.String(length=120), nullable=True))
op.create_index("ix_account_email", "account", ["email"], unique=True)
""",
            "back": """
op.drop_index("ix_account_email", table_name="account")
op.drop_column("account", "email")
""",
        },
    ),
    (
        "fill_accounts",
        {
            "identifier": "2b1d0e7f9c33",
            "down": "ae10f55c5b5d",
            "doc": "fill accounts, with a comma: and a colon",
            "up": """
account = sa.table("account", sa.column("name", sa.String), sa.column("email", sa.String))
op.bulk_insert(
    account,
    [
        {"name": "Ann O'Neill", "email": "ann@example.org"},
        {"name": "Bob", "email": None},
    ],
)
op.execute("UPDATE account SET balance = 10 WHERE name = 'Bob'")
""",
            "back": 'op.execute("DELETE FROM account")',
        },
    ),
    (
        "create_transfer",
        {
            "identifier": "c8d4a1b25e60",
            "down": "2b1d0e7f9c33",
            "doc": "create transfer",
            "up": """
op.create_table(
    "transfer",
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("account_id", sa.Integer(), sa.ForeignKey("account.id"), nullable=False),
    sa.Column("made_at", sa.DateTime(), server_default=sa.func.now()),
    sa.PrimaryKeyConstraint("id"),
)
op.rename_table("transfer", "payment")
""",
            "back": 'op.drop_table("payment")',
        },
    ),
]

# base -> shop (label) and blog (label), each two long, merged; then one more.
BRANCHED = [
    ("start", {"identifier": "1000aaaa0001", "down": None, "doc": "start", **table("start")}),
    ("shop_one", {"identifier": "1000bbbb0001", "down": "1000aaaa0001", "doc": "shop one", "labels": ("shop",), **table("shop_one")}),
    ("shop_two", {"identifier": "1000bbbb0002", "down": "1000bbbb0001", "doc": "shop two", **table("shop_two")}),
    ("blog_one", {"identifier": "1000cccc0001", "down": "1000aaaa0001", "doc": "blog one", "labels": "blog", **table("blog_one")}),
    ("blog_two", {"identifier": "1000cccc0002", "down": "1000cccc0001", "doc": "blog two", **table("blog_two")}),
    ("merge", {"identifier": "1000dddd0001", "down": ("1000bbbb0002", "1000cccc0002"), "doc": "merge shop and blog"}),
    ("after", {"identifier": "1000dddd0002", "down": "1000dddd0001", "doc": "after the merge", **table("after_merge")}),
]

TWO_HEADS = [
    ("start", {"identifier": "2000aaaa0001", "down": None, "doc": "start", **table("start")}),
    ("left", {"identifier": "2000bbbb0001", "down": "2000aaaa0001", "doc": "left", "labels": ("left",), **table("left_one")}),
    ("left_two", {"identifier": "2000bbbb0002", "down": "2000bbbb0001", "doc": "left two", **table("left_two")}),
    ("right", {"identifier": "2000cccc0001", "down": "2000aaaa0001", "doc": "right", **table("right_one")}),
]

# Two roots; the second tree's second revision depends on the first tree's first.
DEPENDS = [
    ("core", {"identifier": "3000aaaa0001", "down": None, "doc": "core", "labels": ("core",), **table("core")}),
    ("core_two", {"identifier": "3000aaaa0002", "down": "3000aaaa0001", "doc": "core two", **table("core_two")}),
    ("plugin", {"identifier": "3000bbbb0001", "down": None, "doc": "plugin", "labels": ("plugin",), **table("plugin")}),
    (
        "plugin_two",
        {"identifier": "3000bbbb0002", "down": "3000bbbb0001", "doc": "plugin two", "depends": "3000aaaa0001", **table("plugin_two")},
    ),
    (
        "plugin_three",
        {"identifier": "3000bbbb0003", "down": "3000bbbb0002", "doc": "plugin three", "depends": ("3000aaaa0002",), **table("plugin_three")},
    ),
]

HALF_WAY = [
    ("one", {"identifier": "4000aaaa0001", "down": None, "doc": "one", **table("one")}),
    (
        "two",
        {
            "identifier": "4000aaaa0002",
            "down": "4000aaaa0001",
            "doc": "two",
            "up": 'op.create_table("two", sa.Column("id", sa.Integer()))\nraise RuntimeError("the disk is on fire")',
            "back": 'op.drop_table("two")',
        },
    ),
    ("three", {"identifier": "4000aaaa0003", "down": "4000aaaa0002", "doc": "three", **table("three")}),
]

WRONG_SQL = [
    ("one", {"identifier": "5000aaaa0001", "down": None, "doc": "one", **table("one")}),
    (
        "two",
        {"identifier": "5000aaaa0002", "down": "5000aaaa0001", "doc": "two", "up": 'op.execute("SELEKT 1")'},
    ),
]

X_ENV = env().replace(
    "target_metadata = None\n",
    'target_metadata = None\nprint("x:", sorted(context.get_x_argument(as_dictionary=True).items()))\n'
    'print("tag:", context.get_tag_argument())\n',
)

OPTIONS_ENV = env('version_table="my_version"', "version_table_pk=False", "transaction_per_migration=True")
SCHEMA_ENV = env('version_table_schema="private"', 'version_table="v"')
NO_LABELS = INI.split("[pg]")[0]


def with_file(files, name, text):
    return {**files, name: text}


# What statements and their clients' defaults become in a script and in a database.
VALUES = [
    ("values", {
        "identifier": "8000aaaa0001", "down": None, "doc": "values", "back": 'op.drop_table("items", schema="")',
        "up": """
kinds = sa.Enum("a", "b", name="kinds")
kinds.create(op.get_bind(), checkfirst=True)
table = op.create_table(
    "items",
    sa.Column("id", sa.Integer(), primary_key=True),
    sa.Column("name", sa.String(20)),
    sa.Column("count", sa.Integer(), default=5),
    sa.Column("size", sa.Integer(), default=lambda: 7),
    sa.Column("label", sa.String(20), default=sa.func.lower("X")),
    sa.Column("mark", sa.Integer(), onupdate=9),
    sa.Column("data", sa.JSON()),
    schema="",
)
op.bulk_insert(table, [{"name": "one"}, {"name": "two"}])
op.execute(table.insert().inline().values(name="three", data=sa.func.replace("{#a#: {#b#: 1}}", "#", chr(34))))
op.execute(table.update().values(name="four").where(table.c.name == "three"))
item = table.c.data[["a", "b"]]
op.execute(table.update().values(count=item.as_integer()).where(item.as_string().is_not(None)))
bind = op.get_bind()
op.execute(f"UPDATE items SET mark = 1 WHERE {sa.false().compile(bind)} = {sa.true().compile(bind)}")
op.create_index("ix_item", "items", [sa.column("data", sa.JSON())[["a", "b"]].as_string()])
print("done")
""",
    }),
]


# What ending a session does to the transaction of the migration; MODE says which methods are called.
SESSIONS = """revision = "9100aaaa0002"
down_revision = "9100aaaa0001"

import os

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Row(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    session.add(Row(id=2, name="b"))
    session.flush()
    for word in os.environ["MODE"].split("."):
        if word == "raise":
            raise RuntimeError("stop")
        elif word == "add":
            session.add(Row(name="c"))
        elif word == "table":
            op.create_table("u", sa.Column("id", sa.Integer))
        elif word == "count":
            print(session.query(Row).count())
        elif word == "twice":
            try:
                session.execute(sa.insert(Row).values(id=1))
            except sa.exc.IntegrityError:
                print("twice")
        else:
            getattr(session, word)()


def downgrade():
    pass
"""


def sessions():
    """Three revisions, the one in the middle with a session."""
    first = [("one", {"identifier": "9100aaaa0001", "down": None, "doc": "one", "up":
        'op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))\n'
        "op.execute(\"INSERT INTO t VALUES (1, 'a')\")",
    })]
    last = [("three", {"identifier": "9100aaaa0003", "down": "9100aaaa0002", "doc": "three",
                       "up": "op.execute(\"INSERT INTO t VALUES (9, 'z')\")"})]
    return {**project(first + last), "migrations/versions/two.py": SESSIONS}


def projects():
    """All of them, by name."""
    linear = project(LINEAR)
    broken = "from alembic import op\n\nrevision = 'ee00'\ndown_revision = None\n\n\ndef upgrade(:\n    pass\n"
    raising_env = "raise ValueError('no environment today')\n"
    start = TWO_HEADS[0]
    return {
        "linear": linear,
        "branched": project(BRANCHED),
        "two-heads": project(TWO_HEADS),
        "depends": project(DEPENDS),
        "half-way": project(HALF_WAY),
        "half-way-each": project(HALF_WAY, environment=env("transaction_per_migration=True")),
        "wrong-sql": project(WRONG_SQL),
        "empty": project([]) | {"migrations/versions/.keep": ""},
        "options": project(LINEAR[:2], environment=OPTIONS_ENV),
        "schema": project(LINEAR[:2], environment=SCHEMA_ENV),
        "x": project(LINEAR[:2], environment=X_ENV),
        "no-ini": project([start], ini=None),
        "no-script-location": project([start], ini="[alembic]\nsqlalchemy.url = sqlite:///test.db\n"),
        "no-folder": {"alembic.ini": INI + LOGGING},
        "syntax-error": with_file(linear, "migrations/versions/ee00_broken.py", broken),
        "missing-parent": project([start, ("lost", {"identifier": "7000bbbb0001", "down": "7000aaaa0009", "doc": "lost"})]),
        "cycle": project(
            [
                start,
                ("one", {"identifier": "8000aaaa0001", "down": "8000aaaa0002", "doc": "one"}),
                ("two", {"identifier": "8000aaaa0002", "down": "8000aaaa0001", "doc": "two"}),
            ]
        ),
        "self-loop": project([("one", {"identifier": "8100aaaa0001", "down": "8100aaaa0001", "doc": "one"})]),
        "dependency-cycle": project(
            [
                ("one", {"identifier": "8200aaaa0001", "down": None, "doc": "one", "depends": "8200aaaa0002"}),
                ("two", {"identifier": "8200aaaa0002", "down": "8200aaaa0001", "doc": "two"}),
            ]
        ),
        "duplicate": project([start, ("again", {**start[1], "doc": "again"})]),
        "same-label": project(
            [
                ("one", {"identifier": "8300aaaa0001", "down": None, "doc": "one", "labels": ("same",)}),
                ("two", {"identifier": "8300bbbb0001", "down": None, "doc": "two", "labels": ("same",)}),
            ]
        ),
        "bad-id": project([("one", {"identifier": "8400-aaaa", "down": None, "doc": "one"})]),
        "no-id": with_file(project([start]), "migrations/versions/helper.py", "x = 1\n"),
        "env-raises": project([start], environment=raising_env),
        "no-env": {k: v for k, v in project([start]).items() if not k.endswith("env.py")},
        "unreachable": project([start], ini=NO_LABELS.replace("sqlite:///test.db", "postgresql+psycopg://nobody:secret@127.0.0.1:1/x")),
        "two-folders": {
            **project(TWO_HEADS[:1], ini=INI.replace("path_separator = os\n", "path_separator = os\nversion_locations = %(here)s/migrations/versions:%(here)s/more\n", 1)),
            **project([TWO_HEADS[1]], ini=None, folder="more"),
        },
        "values": project(VALUES),
        "sessions": sessions(),
        "annotated": {
            **project([]),
            "migrations/versions/one.py": '"""annotated\n\nRevision ID: 9000aaaa0001"""\nfrom typing import Sequence, Union\n\n'
            'from alembic import op\nimport sqlalchemy as sa\n\nrevision: str = "9000aaaa0001"\n'
            "down_revision: Union[str, Sequence[str], None] = None\nbranch_labels: Union[str, Sequence[str], None] = None\n"
            "depends_on: Union[str, Sequence[str], None] = None\n\n\n"
            'def upgrade() -> None:\n    op.create_table("t", sa.Column("id", sa.Integer()))\n\n\n'
            'def downgrade() -> None:\n    op.drop_table("t")\n',
            "migrations/versions/two.py": 'revision = "9000aaaa0002"\ndown_revision = "9000aaaa0001"\n\n\ndef upgrade():\n    pass\n',
        },
    }
