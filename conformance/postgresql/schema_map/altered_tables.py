"""Alembic's own ALTER TABLE knows nothing of the map: the search path has to say the same."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE SCHEMA \"Tenant 2\"", "CREATE TABLE \"Tenant 2\".customer (id INTEGER)"]
configure = {"version_table_schema": "public"}
execution_options = {"schema_translate_map": {None: "Tenant 2"}}


def on_connect(connection, record):
    cursor = connection.cursor()
    cursor.execute('SET search_path TO "Tenant 2"')
    cursor.close()
    connection.commit()


def upgrade():
    op.add_column("customer", sa.Column("name", sa.String(20), comment="as it is written"))
    op.alter_column("customer", "name", type_=sa.Text(), nullable=False, new_column_name="full_name")
    with op.batch_alter_table("customer") as batch:
        batch.add_column(sa.Column("born", sa.Date))
        batch.create_unique_constraint("uq_customer", ["full_name"])
    op.rename_table("customer", "person")


def downgrade():
    op.rename_table("person", "customer")
    op.drop_constraint("uq_customer", "customer")
    op.drop_column("customer", "born")
    op.drop_column("customer", "full_name")
