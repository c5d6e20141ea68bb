"""Options that a test server cannot obey: OIDS, a tablespace of its own."""
import sqlalchemy as sa
from alembic import op

only = "offline"


def upgrade():
    op.create_table(
        "a",
        sa.Column("id", sa.Integer()),
        postgresql_tablespace="Fast",
        postgresql_with_oids=False,
        postgresql_on_commit="PRESERVE ROWS",
        postgresql_inherits="base",
        postgresql_partition_by="LIST (id)",
        postgresql_using="heap",
    )
    op.create_table("b", sa.Column("id", sa.Integer()), postgresql_with_oids=True)


def downgrade():
    op.drop_table("b")
    op.drop_table("a")
