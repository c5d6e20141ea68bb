"""What is neither a string nor a construct."""
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER)"]


def upgrade():
    op.execute(5)


def downgrade():
    op.execute("SELECT 1")
