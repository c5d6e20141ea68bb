from logging.config import fileConfig

from alembic import context
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import engine_from_config, pool

config = context.config
fileConfig(config.config_file_name)


def at_head(settings, engine):
    directory = ScriptDirectory.from_config(settings)
    with engine.begin() as connection:
        heads = MigrationContext.configure(connection).get_current_heads()
    return set(heads) == set(directory.get_heads())


def show(settings):
    print(settings.config_file_name, settings.config_ini_section, settings.attributes, settings.cmd_opts)
    for ask in (lambda: settings.get_main_option("sqlalchemy.url"), lambda: settings.get_section("pg"), lambda: settings.get_section_option("zz", "a", "b")):
        try:
            print(" ", ask())
        except Exception as error:
            print("  !", type(error).__name__, error)


again = Config("alembic.ini", ini_section="lite", attributes={"a": 1})
empty = Config(config_args={"place": "there"})
for settings in (again, empty, Config("nowhere.ini")):
    show(settings)
empty.set_main_option("script_location", "%(place)s/migrations")
print(empty.get_main_option("script_location"))
try:
    ScriptDirectory.from_config(empty)
except Exception as error:
    print(type(error).__name__, error)
empty.print_stdout("%s heads", len(ScriptDirectory.from_config(again).get_heads()))
engine = engine_from_config(config.get_section(config.config_ini_section), poolclass=pool.NullPool)
print(at_head(config, engine), at_head(again, engine))
with engine.begin() as connection:
    config.attributes["connection"] = connection
    context.configure(connection=config.attributes.get("connection"))
    with context.begin_transaction():
        context.run_migrations()
print(at_head(config, engine))
