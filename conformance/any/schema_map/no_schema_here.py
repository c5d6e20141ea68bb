"""A schema that is none on this database, as tests on SQLite have it: reflection and create_all too."""
import sqlalchemy as sa
from alembic import op

only = "online"
execution_options = {"schema_translate_map": {"app": None}}


def upgrade():
    bind = op.get_bind()
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True), schema="app")
    op.create_table(
        "child",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent_id", sa.Integer, sa.ForeignKey("app.parent.id")),
        schema="app",
    )
    op.create_index("ix_child", "child", ["parent_id"], schema="app")
    metadata = sa.MetaData()
    child = sa.Table("child", metadata, schema="app", autoload_with=bind)
    key = next(iter(child.foreign_keys))
    names = [child.schema, child.fullname, key.target_fullname, bind.schema_for_object(child) or "none"]
    columns = [sa.Column("text", sa.String(80)), sa.Column("child_id", sa.ForeignKey("app.child.id"))]
    made = sa.Table("made", metadata, *columns, schema="app")
    metadata.create_all(bind)
    metadata.create_all(bind)
    op.bulk_insert(made, [{"text": str(name)} for name in names])


def downgrade():
    for name in ("made", "child", "parent"):
        op.drop_table(name, schema="app")
