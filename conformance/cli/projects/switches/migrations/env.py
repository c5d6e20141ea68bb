import io
import os
import sys
from logging.config import fileConfig

from alembic import context

fileConfig(context.config.config_file_name)
url = context.config.get_main_option("sqlalchemy.url")
mode = os.environ["MODE"]
buffer = io.StringIO()
options = {
    "text": {"output_buffer": buffer},
    "stdout": {"output_buffer": sys.stdout},
    "bytes": {"output_buffer": io.BytesIO(), "output_encoding": "utf-16"},
    "file": {},
    "ddl": {"transactional_ddl": True},
    "no-ddl": {"transactional_ddl": False},
    "each": {"transaction_per_migration": True},
    "starting": {"starting_rev": "ae1027a6acf0"},
    "tag": {"tag": "mine"},
    "table": {"version_table": "My Version", "version_table_schema": "my schema", "version_table_pk": False},
}[mode]
if mode == "file":
    with open("script.sql", "w") as buffer:
        context.configure(url=url, output_buffer=buffer, literal_binds=True)
        with context.begin_transaction():
            context.run_migrations()
    print(open("script.sql").read())
else:
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"}, **options)
    print(context.get_tag_argument(), context.is_transactional_ddl())
    with context.begin_transaction():
        context.run_migrations()
    if mode == "text":
        print(buffer.getvalue())
    if mode == "bytes":
        print(options["output_buffer"].getvalue()[:40], len(options["output_buffer"].getvalue()))
