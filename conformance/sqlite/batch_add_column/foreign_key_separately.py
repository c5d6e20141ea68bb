"""The usual pair: a column, then its foreign key."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.add_column(sa.Column("o_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_t_o_id"), ["o_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_t_o_id_o"), "o", ["o_id"], ["id"])


def downgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_t_o_id_o"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_t_o_id"))
        batch_op.drop_column("o_id")
