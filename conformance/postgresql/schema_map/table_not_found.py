"""ALTER TABLE is not translated, and nothing else says where the table is."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE SCHEMA tenant_3", "CREATE TABLE tenant_3.customer (id INTEGER)"]
configure = {"version_table_schema": "public"}
execution_options = {"schema_translate_map": {None: "tenant_3"}}


def upgrade():
    op.add_column("customer", sa.Column("name", sa.String(20)))


def downgrade():
    op.drop_column("customer", "name")
