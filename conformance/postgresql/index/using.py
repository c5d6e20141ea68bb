"""postgresql_using, with the operator class of a column."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT, tags JSONB)"]


def upgrade():
    op.create_index("ix_tags", "t", ["tags"], postgresql_using="gin", postgresql_ops={"tags": "jsonb_path_ops"})


def downgrade():
    op.drop_index("ix_tags", table_name="t")
