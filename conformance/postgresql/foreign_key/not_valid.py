"""NOT VALID, then VALIDATE outside of the transaction."""
from alembic import op

setup = ["CREATE TABLE o (id INTEGER PRIMARY KEY)", "CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (5)"]


def upgrade():
    op.create_foreign_key("fk", "t", "o", ["a"], ["id"], postgresql_not_valid=True)
    op.execute("INSERT INTO o SELECT DISTINCT a FROM t")
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE t VALIDATE CONSTRAINT fk")


def downgrade():
    op.drop_constraint("fk", "t", type_="foreignkey")
    op.execute("DELETE FROM o")
