"""Types, sequences and tables of a MetaData whose schema stands for another; what exists is looked for there."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE SCHEMA west", "CREATE TABLE west.old (id INTEGER)"]
execution_options = {"schema_translate_map": {"place": "west"}}

metadata = sa.MetaData(schema="place")
sa.Table("old", metadata, sa.Column("id", sa.Integer))
sa.Table(
    "new",
    metadata,
    sa.Column("id", sa.Integer, sa.Sequence("numbers", metadata=metadata), primary_key=True),
    sa.Column("colour", sa.Enum("red", "blue", name="colour", metadata=metadata)),
    sa.Column("old_id", sa.Integer, index=True),
    comment="later",
)


def upgrade():
    metadata.create_all(op.get_bind())
    op.bulk_insert(metadata.tables["place.new"], [{"colour": "red", "old_id": 1}])


def downgrade():
    new = metadata.tables["place.new"]
    new.drop(op.get_bind())
    new.c.id.default.drop(op.get_bind())
    new.c.colour.type.drop(op.get_bind())
