from alembic import op, context
import sqlalchemy as sa

revision = "b000aaaa0001"
down_revision = None


import io

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory


def upgrade():
    own = MigrationContext.configure(op.get_bind())
    print(own is op.get_context(), own.get_current_revision(), own.get_current_heads(), own.as_sql, own.dialect.name)
    Operations(own).create_table("a", sa.Column("id", sa.Integer))
    script = ScriptDirectory.from_config(context.config)
    print([it.revision for it in script.walk_revisions()], script.get_revision("head").doc, script.get_current_head())
    other = MigrationContext.configure(op.get_bind(), opts={"version_table": "other_version"})
    print(other.get_current_heads())
    other.stamp(script, "head")
    print(other.get_current_heads(), other.get_current_revision())
    buffer = io.StringIO()
    options = {"as_sql": True, "output_buffer": buffer, "literal_binds": True}
    offline = MigrationContext.configure(dialect_name="postgresql", opts=options)
    with Operations.context(offline) as operations:
        operations.create_table("b", sa.Column("id", sa.Integer, primary_key=True))
        op.add_column("b", sa.Column("x", sa.JSON))
        operations.bulk_insert(sa.table("b", sa.column("x", sa.String)), [{"x": "y"}])
    print(buffer.getvalue())


def downgrade():
    op.drop_table("a")
