"""An index whose condition names the column."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE INDEX ix_n ON t (name) WHERE n > 3",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_index("ix_n")
        batch_op.alter_column("n", new_column_name="m")
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_index("ix_m", ["name"], sqlite_where=sa.text("m > 3"))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_index("ix_m")
        batch_op.alter_column("m", new_column_name="n")
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_index("ix_n", ["name"], sqlite_where=sa.text("n > 3"))
