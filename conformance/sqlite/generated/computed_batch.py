"""A batch makes a stored column and keeps the computed ones that were there."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, w INTEGER, v INTEGER GENERATED ALWAYS AS (w + 1) VIRTUAL)"]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("area", sa.Integer(), sa.Computed("w * w", persisted=True)))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("area")
