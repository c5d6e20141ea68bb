"""Comments of tables; SQLite gets the statement too."""
from alembic import op

only = "offline"


def upgrade():
    op.create_table_comment("t", "it's 100%\nand \\ more", existing_comment=None)
    op.create_table_comment("My Table", "quoted", schema="My App")
    op.drop_table_comment("u", existing_comment="old")
    op.drop_table_comment("u", schema="s")


def downgrade():
    op.drop_table_comment("t")
