"""Projects after the recipes of Alembic's cookbook, in words of our own."""

from contexts import file
from projects import INI, LINEAR, env, project

# Optional parts of a revision, asked for with -x.
OPTIONAL = file("c000aaaa0001", None, '''def wants_rows():
    return bool(context.get_x_argument(as_dictionary=True).get("rows"))


def upgrade():
    make_tables()
    if wants_rows():
        fill_tables()


def downgrade():
    if wants_rows():
        op.execute("DELETE FROM colour")
    op.drop_table("colour")


def make_tables():
    op.create_table("colour", sa.Column("name", sa.String(20)))


def fill_tables():
    colour = sa.table("colour", sa.column("name", sa.String))
    op.bulk_insert(colour, [{"name": "red"}, {"name": "grün"}, {"name": None}])
''')

# Views as directives, which find the text of another revision.
VIEWS = '''from alembic.operations import MigrateOperation, Operations


class View:
    def __init__(self, name, query):
        self.name, self.query = name, query


class OnView(MigrateOperation):
    def __init__(self, view):
        self.view = view

    @classmethod
    def run(cls, operations, view):
        return operations.invoke(cls(view))

    @classmethod
    def swap(cls, operations, view, before=None, after=None):
        where, name = (before or after).split(".")
        other = getattr(operations.get_context().script.get_revision(where).module, name)
        operations.invoke(cls(other if before else view).reverse())
        operations.invoke(cls(view if before else other))


@Operations.register_operation("make_view", "run")
@Operations.register_operation("swap_view", "swap")
class MakeView(OnView):
    def reverse(self):
        return DropView(self.view)


@Operations.register_operation("unmake_view", "run")
class DropView(OnView):
    def reverse(self):
        return MakeView(self.view)


@Operations.implementation_for(MakeView)
def make_view(operations, operation):
    operations.execute("CREATE VIEW %s AS %s" % (operation.view.name, operation.view.query))


@Operations.implementation_for(DropView)
def drop_view(operations, operation):
    operations.execute("DROP VIEW %s" % operation.view.name)
'''
REPLACED = {
    **project([], environment=env().replace("target_metadata = None", "import views\n\ntarget_metadata = None"), ini=INI.replace("path_separator = os", "path_separator = os\nprepend_sys_path = %(here)s")),
    "views.py": VIEWS,
    **file("c100aaaa0001", None, '''def upgrade():
    op.create_table("person", sa.Column("name", sa.Text), sa.Column("age", sa.Integer))


def downgrade():
    op.drop_table("person")
'''),
    **file("c100aaaa0002", "c100aaaa0001", '''from views import View

adult = View("adult", "SELECT name FROM person WHERE age > 17")


def upgrade():
    op.make_view(adult)


def downgrade():
    op.unmake_view(adult)
'''),
    **file("c100aaaa0003", "c100aaaa0002", '''from views import View

adult = View("adult", "SELECT name, age FROM person WHERE age > 17")


def upgrade():
    op.swap_view(adult, before="c100aaaa0002.adult")


def downgrade():
    op.swap_view(adult, after="c100aaaa0002.adult")
'''),
}

# Configurations of the project's own, and a connection that comes from elsewhere.
ASK_HEADS = '''from logging.config import fileConfig

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
'''


def recipes():
    """All of them, by name."""
    return {
        "optional-parts": {**project([]), **OPTIONAL},
        "replaced-views": REPLACED,
        "at-head": project(LINEAR[:2], environment=ASK_HEADS),
    }
