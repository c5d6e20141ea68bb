"""A Boolean with a check outside of a batch: added, but for the check."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    op.add_column("t", sa.Column("b", sa.Boolean(create_constraint=True, name="ck_b")))
    op.add_column("t", sa.Column("e", sa.Enum("x", "y", create_constraint=True, name="ck_e")))


def downgrade():
    op.drop_column("t", "e")
    op.drop_column("t", "b")
