"""A batch that SQLite builds the table anew for: a new column with index=True, and indexes without a name, under a convention."""
import sqlalchemy as sa
from alembic import op

naming = {"ix": "idx_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s"}
setup = ["CREATE TABLE child (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER)", "CREATE INDEX mine ON child (b)"]


def upgrade():
    with op.batch_alter_table("child", recreate="always") as batch:
        batch.add_column(sa.Column("c", sa.Integer, index=True))
        batch.create_index(None, ["a", "b"], unique=True)
        batch.create_unique_constraint(None, ["a"])


def downgrade():
    op.drop_table("child")
    for statement in setup:
        op.execute(statement)
