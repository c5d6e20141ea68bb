"""A table that is not there."""
from alembic import op

only = "online"


def upgrade():
    with op.batch_alter_table("missing", recreate="always") as batch_op:
        batch_op.drop_column("n")


def downgrade():
    pass
