"""What every program here starts from: an empty database, and a way to show what is in its tables."""

import os

import sqlalchemy as sa

url = os.environ.get("ORM_URL", "sqlite://")
engine = sa.create_engine(url, poolclass=sa.pool.StaticPool if url.startswith("sqlite") else None)
if not url.startswith("sqlite"):
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))


def dump(bind, *tables):
    """Prints the rows of tables."""
    for table in tables:
        table = getattr(table, "__table__", table)
        rows = bind.execute(sa.select(table).order_by(*table.primary_key.columns)).fetchall()
        print(table.name, [tuple(row) for row in rows])


def refused(function, *arguments, **options):
    """Prints the error that a call ends in."""
    try:
        print("no error:", function(*arguments, **options))
    except Exception as error:
        print(f"{type(error).__module__}.{type(error).__name__}:", str(error).split("\n")[0].split(" at 0x")[0])
