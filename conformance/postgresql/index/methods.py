"""Access methods, operator classes, storage settings."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a TEXT, b INTEGER, c JSONB, d INTEGER[], e INT4RANGE)"]


def upgrade():
    op.create_index("ix_1", "t", ["a"], postgresql_using="hash")
    op.create_index("ix_2", "t", ["c"], postgresql_using="gin", postgresql_ops={"c": "jsonb_path_ops"})
    op.create_index("ix_3", "t", ["a", "b"], postgresql_ops={"a": "text_pattern_ops", "b": "int4_ops"})
    op.create_index("ix_4", "t", ["b"], postgresql_using="brin", postgresql_with={"pages_per_range": 16, "autosummarize": "on"})
    op.create_index("ix_5", "t", ["d"], postgresql_using="GIN", postgresql_with={"fastupdate": "off"})
    op.create_index("ix_6", "t", ["e"], postgresql_using="gist", postgresql_with={"fillfactor": 70})
    op.create_index("ix_7", "t", [sa.text("lower(a) varchar_pattern_ops")])
    op.create_index("ix_8", "t", [sa.func.lower(sa.column("a")).label("low")], postgresql_ops={"low": "text_pattern_ops"})
    op.create_index("ix_9", "t", ["a"], postgresql_ops={"a": "text_pattern_ops DESC"})


def downgrade():
    for number in range(9, 0, -1):
        op.drop_index(f"ix_{number}", table_name="t", postgresql_using="gin")
