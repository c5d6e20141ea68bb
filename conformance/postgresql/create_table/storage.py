"""WITH (…), USING and the order of all options together."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer()), postgresql_with={"fillfactor": 70, "autovacuum_enabled": "false"}, postgresql_using="heap")
    op.create_table("b", sa.Column("id", sa.Integer()), postgresql_partition_by="HASH (id)", postgresql_using=None)


def downgrade():
    op.drop_table("b")
    op.drop_table("a")
