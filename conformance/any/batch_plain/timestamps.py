"""Columns of time with a default of the server."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False))
        batch_op.add_column(sa.Column("seen", sa.TIMESTAMP(), server_default=sa.text("CURRENT_TIMESTAMP")))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("seen")
        batch_op.drop_column("made")
