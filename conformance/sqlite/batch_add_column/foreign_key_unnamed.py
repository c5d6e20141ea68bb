"""A foreign key without a name is refused."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("o", sa.Integer(), sa.ForeignKey("o.id")))


def downgrade():
    pass
