"""A told table of another name: it is the one that is copied."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "CREATE TABLE other (id INTEGER NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO other VALUES (1, 2)",
]


def upgrade():
    with op.batch_alter_table("t", copy_from=sa.Table("other", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer()))) as batch_op:
        batch_op.alter_column("n", nullable=False)


def downgrade():
    with op.batch_alter_table("other") as batch_op:
        batch_op.alter_column("n", nullable=True)
