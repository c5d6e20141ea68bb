"""Options of other databases are no concern of ours."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), mysql_engine="InnoDB", mysql_charset="utf8mb4", sqlite_autoincrement=True, postgresql_with={"fillfactor": 70})


def downgrade():
    op.drop_table("t", mysql_engine="InnoDB")
