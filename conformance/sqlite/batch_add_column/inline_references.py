"""`inline_references` writes the foreign key at the column: no copy."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("o", sa.Integer(), sa.ForeignKey("o.id", ondelete="SET NULL")), inline_references=True)


def downgrade():
    with op.batch_alter_table("t", copy_from=sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(20), server_default="x", nullable=False), sa.Column("n", sa.Integer()), sa.Column("o", sa.Integer()))) as batch_op:
        batch_op.drop_column("o")
