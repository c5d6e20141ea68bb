import os

import sqlalchemy as sa
from alembic import context

with sa.create_engine(os.environ["URL"], poolclass=sa.pool.NullPool).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
