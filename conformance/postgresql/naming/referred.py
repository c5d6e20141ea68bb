"""The tokens of what a foreign key refers to."""
from alembic import op

naming = {"fk": "%(table_name)s_%(column_0_key)s_%(referred_table_name)s_%(referred_column_0_name)s_fkey"}
setup = ["CREATE SCHEMA s", "CREATE TABLE s.o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER UNIQUE, b INTEGER)"]


def upgrade():
    op.create_foreign_key(None, "t", "o", ["a"], ["id"], referent_schema="s")
    op.create_foreign_key(None, "t", "t", ["b"], ["a"])


def downgrade():
    op.drop_constraint("t_b_t_a_fkey", "t", type_="foreignkey")
    op.drop_constraint("t_a_o_id_fkey", "t", type_="foreignkey")
