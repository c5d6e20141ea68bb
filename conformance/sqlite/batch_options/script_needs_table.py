"""With `--sql` the table cannot be read."""
from alembic import op

only = "offline"


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("n")


def downgrade():
    with op.batch_alter_table("s.t", schema="main") as batch_op:
        batch_op.alter_column("n", nullable=False)
