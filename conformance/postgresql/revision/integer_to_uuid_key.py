"""A key changes its type, with everything that refers to it."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE o (id INTEGER CONSTRAINT o_pkey PRIMARY KEY)", "CREATE TABLE t (id INTEGER PRIMARY KEY, o_id INTEGER CONSTRAINT t_o_id_fkey REFERENCES o (id))", "INSERT INTO o VALUES (1)", "INSERT INTO t VALUES (1, 1)"]


def upgrade():
    op.drop_constraint("t_o_id_fkey", "t", type_="foreignkey")
    op.alter_column("o", "id", type_=sa.BigInteger(), existing_type=sa.Integer(), existing_nullable=False)
    op.alter_column("t", "o_id", type_=sa.BigInteger(), existing_type=sa.Integer(), existing_nullable=True)
    op.create_foreign_key("t_o_id_fkey", "t", "o", ["o_id"], ["id"], ondelete="RESTRICT")


def downgrade():
    op.drop_constraint("t_o_id_fkey", "t", type_="foreignkey")
    op.alter_column("t", "o_id", type_=sa.Integer(), existing_type=sa.BigInteger())
    op.alter_column("o", "id", type_=sa.Integer(), existing_type=sa.BigInteger(), existing_nullable=False)
    op.create_foreign_key("t_o_id_fkey", "t", "o", ["o_id"], ["id"])
