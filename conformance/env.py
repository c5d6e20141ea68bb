"""The environment of every case in `any`, `postgresql` and `sqlite`: both programs run it as it stands."""
import case  # the case itself, in `versions`
from alembic import context
from sqlalchemy import MetaData, create_engine, event, pool

url = context.config.get_main_option("sqlalchemy.url")
options = dict(getattr(case, "configure", {}))
if hasattr(case, "naming"):
    options["target_metadata"] = MetaData(naming_convention=case.naming)

if context.is_offline_mode():
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"}, **options)
    with context.begin_transaction():
        context.run_migrations()
else:
    engine = create_engine(url, poolclass=pool.NullPool, execution_options=getattr(case, "execution_options", {}))
    if hasattr(case, "on_connect"):
        event.listen(engine, "connect", case.on_connect)
    with engine.connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
