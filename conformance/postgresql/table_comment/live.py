"""Comments of tables, set, replaced and dropped."""
from alembic import op

setup = ["CREATE SCHEMA s", "CREATE TABLE s.t (a INTEGER)", "CREATE TABLE u (a INTEGER)", "COMMENT ON TABLE u IS 'old'"]


def upgrade():
    op.create_table_comment("t", "it's 100% :x \\ /", schema="s")
    op.create_table_comment("u", "new", existing_comment="old")
    op.drop_table_comment("u", existing_comment="new")


def downgrade():
    op.create_table_comment("u", "old")
    op.drop_table_comment("t", schema="s")
