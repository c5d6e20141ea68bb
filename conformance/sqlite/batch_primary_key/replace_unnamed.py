"""Another key in the place of one without a name."""
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_primary_key("pk_t", ["id", "name"])


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("pk_t", type_="primary")
        batch_op.create_primary_key("pk_t2", ["id"])
