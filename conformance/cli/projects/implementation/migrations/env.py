from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, pool

config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name)
target_metadata = None
OPTIONS = {}
import sqlalchemy as sa
from alembic.ddl.postgresql import PostgresqlImpl


class MyImpl(PostgresqlImpl):
    __dialect__ = "postgresql"
    transactional_ddl = False

    def version_table_impl(self, *, version_table, version_table_schema, version_table_pk, **kw):
        column = sa.Column("version_num", sa.String(128), primary_key=True)
        return sa.Table(version_table, sa.MetaData(), column, schema=version_table_schema)

    def add_column(self, table_name, column, *, schema=None, **kw):
        self.execute("-- adding %s.%s" % (table_name, column.name))
        super().add_column(table_name, column, schema=schema, **kw)

    def drop_table(self, table, **kw):
        self.static_output("-- dropping " + table.name)
        super().drop_table(table, **kw)

    def add_constraint(self, const, **kw):
        self.static_output("-- %s %s" % (type(const).__name__, const.name))
        super().add_constraint(const, **kw)


def run_migrations_offline() -> None:
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
            **OPTIONS,
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
            target_metadata=target_metadata,
            **OPTIONS,
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
