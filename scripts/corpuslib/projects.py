"""The projects that run as a whole, online or offline: their env.py, helper stubs and databases."""

import os
import shutil

from .common import CACHE, PROJECTS, REPOSITORY, ini_text

# The generic template's shape; target metadata and options are filled in per project.
ENV = '''from logging.config import fileConfig

from alembic import context
from sqlalchemy import MetaData, engine_from_config, pool

config = context.config
fileConfig(config.config_file_name)
target_metadata = {metadata}


def run_migrations_offline():
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={{"paramstyle": "named"}},{options}
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    connectable = engine_from_config(
        config.get_section(config.config_ini_section, {{}}),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )
    with connectable.connect() as connection:
        context.configure(connection=connection, target_metadata=target_metadata{inline})
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
'''

PHOENIX_NAMES = """MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_`%(constraint_name)s`",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)"""

AIRFLOW_NAMES = """MetaData(
    naming_convention={
        "ix": "idx_%(column_0_N_label)s",
        "uq": "%(table_name)s_%(column_0_N_name)s_uq",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "pk": "%(table_name)s_pkey",
    }
)"""

SETTINGS = {
    "apache-airflow-core": {"metadata": AIRFLOW_NAMES},
    "arize-phoenix": {"metadata": PHOENIX_NAMES},
    "mlflow-skinny#auth": {"version_table": "alembic_version_auth", "stubs": "mlflow"},
    "ckan": {"stubs": "ckan"},
    # These two modules of the package need nothing themselves, so they are taken as they are.
    "rucio": {"stubs": "rucio", "copy": ["rucio/db/sqla/constants.py", "rucio/common/constants.py"]},
    "buildbot": {"stubs": "buildbot"},
    "barbican": {"stubs": "barbican"},
    "ckan#activity": {"version_table": "activity_alembic_version"},
    "ckan#tracking": {"version_table": "tracking_alembic_version"},
    "ckan#example": {"version_table": "example_database_migrations_alembic_version"},
}


class Project:
    """A folder both tools can run in; `ini(url)` gives the configuration for one database."""

    def __init__(self, name, tree=None, part="live"):
        self.name = name
        self.tree = tree
        self.folder = CACHE / "work" / part / name.replace("#", "-")
        settings = SETTINGS.get(name, {})
        self.version_table = settings.get("version_table", "alembic_version")
        self.sys_path = [PROJECTS / "stubs" / settings["stubs"]] if "stubs" in settings else []
        shutil.rmtree(self.folder, ignore_errors=True)
        if tree is None:
            shutil.copytree(REPOSITORY / "examples" / name, self.folder, ignore=shutil.ignore_patterns("__pycache__", "*.db"))
            return
        self.folder.mkdir(parents=True)
        # A copy, because what is read must lie below the project's folder.
        for folder in tree.version_folders:
            shutil.copytree(tree.script / folder, self.folder / folder, ignore=shutil.ignore_patterns("__pycache__"))
        for stubs in self.sys_path:
            shutil.copytree(stubs, self.folder / "stubs")
            for name in settings.get("copy", []):
                shutil.copy(tree.root / name, self.folder / "stubs" / name)
        options = f'\n        version_table="{self.version_table}",' if self.version_table != "alembic_version" else ""
        inline = f', version_table="{self.version_table}"' if options else ""
        text = ENV.format(metadata=settings.get("metadata", "None"), options=options, inline=inline)
        (self.folder / "env.py").write_text(text)

    def command(self, url, label):
        """(arguments after the program's name, environment) that choose one database."""
        if self.tree is None:
            return ["-c", self.folder / "alembic.ini"], {"DATABASE_URL": url}
        ini = self.folder / f"{label}.ini"
        versions = [self.folder / f for f in self.tree.version_folders]
        sys_path = [self.folder / "stubs"] if self.sys_path else []
        ini.write_text(ini_text(self.folder, versions, url, sys_path, self.tree.recursive))
        return ["-c", ini], {}


def by_name(names, trees, part):
    """Projects for the names; examples are those without a tree."""
    known = {tree.name: tree for tree in trees}
    return [Project(name, known.get(name), part) for name in names]


def postgres_url():
    """The server to use, as scripts/with-postgres gives it, or None."""
    return os.environ.get("STILLHEAD_TEST_POSTGRES_URL")
