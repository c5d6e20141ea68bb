"""A check without a name, under a convention that needs one."""
from alembic import op

only = "online"
naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_check_constraint(None, "n > 0")


def downgrade():
    pass
