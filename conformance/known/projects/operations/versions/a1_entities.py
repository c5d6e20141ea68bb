"""alembic_utils

Revision ID: a1
"""
from alembic import op
from alembic_utils.pg_extension import PGExtension
from alembic_utils.pg_function import PGFunction
from alembic_utils.pg_grant_table import PGGrantTable
from alembic_utils.pg_materialized_view import PGMaterializedView
from alembic_utils.pg_policy import PGPolicy
from alembic_utils.pg_trigger import PGTrigger
from alembic_utils.pg_view import PGView
from alembic_utils.replaceable_entity import register_entities
from sqlalchemy import text

revision = "a1"
down_revision = None

function = PGFunction(
    schema="public",
    signature="to_upper(some_text text, n integer default 1)",
    definition="""
    RETURNS TEXT as
    $$
        SELECT upper(some_text) || 'x:y' || 5::text
    $$ language SQL;
    """,
)
view = PGView(schema="public", signature="my_view", definition="select 1 as id, 'a:b'::text as t;")
materialized = PGMaterializedView(schema="other", signature="mat", definition="select 2 as id", with_data=False)
with_data = PGMaterializedView(schema="public", signature="mat_data", definition="select 2 as id;")
trigger = PGTrigger(
    schema="public", signature="trig", on_entity="public.account", is_constraint=False,
    definition="BEFORE INSERT ON public.account FOR EACH ROW EXECUTE PROCEDURE public.downcase_email()",
)
extension = PGExtension(schema="public", signature="uuid-ossp")
grant = PGGrantTable(
    schema="public", table="account", columns=["id", "email"], role="anon_user", grant="SELECT", with_grant_option=False
)
grant_all = PGGrantTable(schema="public", table="account", role="anon", grant="DELETE", with_grant_option=True)
policy = PGPolicy(
    schema="public", signature="allow_read", on_entity="account",
    definition="AS PERMISSIVE FOR SELECT TO anon_user USING (id = 1)",
)
parsed = PGFunction.from_sql(
    "create or replace function public.added(a int) returns int as $$ begin return a; end; $$ language plpgsql"
)
ALL = [function, view, materialized, with_data, trigger, extension, grant, grant_all, policy, parsed]
register_entities(ALL)


def upgrade():
    for entity in ALL:
        op.create_entity(entity)
    op.replace_entity(function)
    op.replace_entity(view)
    op.replace_entity(materialized)
    op.replace_entity(trigger)
    op.replace_entity(policy)
    op.replace_entity(grant)


def downgrade():
    for entity in reversed(ALL):
        op.drop_entity(entity)
    op.execute(text("select 1"))
