"""A copy of a reflected table counts up by a sequence of its own; the keys of a reflected constraint have its name."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE parent (id BIGSERIAL PRIMARY KEY, n INTEGER DEFAULT 5)",
    "CREATE TABLE child (id SERIAL PRIMARY KEY, p BIGINT CONSTRAINT child_p REFERENCES parent (id) ON DELETE CASCADE)",
]


def upgrade():
    metadata = sa.MetaData()
    metadata.reflect(bind=op.get_bind())
    op.create_table("shadow", *[column._copy() for column in metadata.tables["parent"].columns])
    for key in metadata.tables["child"].foreign_keys:
        op.drop_constraint(key.name, "child", type_="foreignkey")
        op.create_foreign_key("again", "child", "shadow", ["p"], ["id"], ondelete=key.ondelete)


def downgrade():
    op.drop_constraint("again", "child", type_="foreignkey")
    op.drop_table("shadow")
    op.create_foreign_key("child_p", "child", "parent", ["p"], ["id"], ondelete="CASCADE")
