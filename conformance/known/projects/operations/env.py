import alembic_postgresql_enum
from alembic import context
from geoalchemy2 import alembic_helpers

context.configure(
    url=context.config.get_main_option("sqlalchemy.url"),
    dialect_name="postgresql",
    literal_binds=True,
    dialect_opts={"paramstyle": "named"},
    render_item=alembic_helpers.render_item,
    include_object=alembic_helpers.include_object,
    process_revision_directives=alembic_helpers.writer,
)
with context.begin_transaction():
    context.run_migrations()
