"""NOT NULL without a long lock: a check that is not valid, validated, then SET NOT NULL."""
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", "INSERT INTO t VALUES (1, NULL), (2, 'x')"]


def upgrade():
    op.create_check_constraint("t_a_not_null", "t", "a IS NOT NULL", postgresql_not_valid=True)
    op.execute("UPDATE t SET a = '' WHERE a IS NULL")
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE t VALIDATE CONSTRAINT t_a_not_null")
    op.alter_column("t", "a", nullable=False)
    op.drop_constraint("t_a_not_null", "t", type_="check")


def downgrade():
    op.alter_column("t", "a", nullable=True)
