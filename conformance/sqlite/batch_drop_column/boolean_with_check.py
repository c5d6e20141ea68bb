"""`existing_type` tells of the check that goes too."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, b BOOLEAN, CONSTRAINT ck_b CHECK (b IN (0, 1)), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("b", existing_type=sa.Boolean(create_constraint=True, name="ck_b"))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("b", sa.Boolean()))
