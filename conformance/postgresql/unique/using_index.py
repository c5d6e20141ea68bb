"""A constraint from an index that was made before, by SQL."""
from alembic import op

setup = ["CREATE TABLE t (a INTEGER)"]


def upgrade():
    op.create_index("ix_a", "t", ["a"], unique=True)
    op.execute("ALTER TABLE t ADD CONSTRAINT uq_a UNIQUE USING INDEX ix_a")


def downgrade():
    op.drop_constraint("uq_a", "t", type_="unique")
