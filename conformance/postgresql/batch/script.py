"""A batch as a script is plain ALTER."""
import sqlalchemy as sa
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
]


def upgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), nullable=True))
        batch_op.alter_column("name", existing_type=sa.VARCHAR(length=20), type_=sa.Text(), existing_nullable=False)
        batch_op.create_index(batch_op.f("ix_t_c"), ["c"], unique=False)
        batch_op.create_unique_constraint("uq_t_c", ["c"])
        batch_op.create_foreign_key("fk_t_c", "o", ["c"], ["id"])
        batch_op.create_check_constraint("ck_t_c", "c > 0")
        batch_op.create_table_comment("said")


def downgrade():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.drop_table_comment(existing_comment="said")
        batch_op.drop_constraint("ck_t_c", type_="check")
        batch_op.drop_constraint("fk_t_c", type_="foreignkey")
        batch_op.drop_constraint("uq_t_c", type_="unique")
        batch_op.drop_index(batch_op.f("ix_t_c"))
        batch_op.alter_column("name", existing_type=sa.Text(), type_=sa.VARCHAR(length=20), existing_nullable=False)
        batch_op.drop_column("c")
