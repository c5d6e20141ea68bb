"""With `--sql` a copy needs a told table."""
from alembic import op

only = "offline"


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("n")


def downgrade():
    pass
