"""ADD COLUMN cannot carry the CHECK of a type; a batch can, with a database to look at."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("on", sa.Boolean(create_constraint=True, name="ck_on"), server_default="1", nullable=False))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("ck_on", type_="check")
        batch_op.drop_column("on")
