"""NOT VALID now, VALIDATE later; deferrable is written too."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (-1)"]


def upgrade():
    op.create_check_constraint("ck_a", "t", "a > 0", postgresql_not_valid=True)
    op.execute("UPDATE t SET a = 1")
    op.execute("ALTER TABLE t VALIDATE CONSTRAINT ck_a")


def downgrade():
    op.drop_constraint("ck_a", "t", type_="check")
