"""alembic_postgresql_enum

Revision ID: a2
"""
import sqlalchemy as sa
from alembic import op
from alembic_postgresql_enum import ColumnType, TableReference

revision = "a2"
down_revision = "a1"


def upgrade():
    op.sync_enum_values(
        enum_schema="public",
        enum_name="status",
        new_values=["active", "passive", "o'ne"],
        affected_columns=[
            TableReference(table_schema="public", table_name="user", column_name="status"),
            TableReference(
                table_schema="other", table_name="Orders", column_name="status", existing_server_default="'active'::status"
            ),
            TableReference(table_schema="public", table_name="many", column_name="s", column_type=ColumnType.ARRAY),
        ],
        enum_values_to_rename=[("one", "o'ne")],
    )


def downgrade():
    op.sync_enum_values("public", "status", ["active"], [TableReference("public", "user", "status")])
