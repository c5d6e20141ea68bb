"""`recreate="never"` writes it as it is; which words SQLite stumbles on depends on its version."""
import sqlalchemy as sa
from alembic import op

only = "offline"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.alter_column("n", type_=sa.Text())


def downgrade():
    pass
