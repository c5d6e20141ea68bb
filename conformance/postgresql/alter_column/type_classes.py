"""Types given as classes and in capitals."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (a VARCHAR, b VARCHAR, c SMALLINT)"]


def upgrade():
    op.alter_column("t", "a", type_=sa.Text, existing_type=sa.VARCHAR)
    op.alter_column("t", "b", type_=sa.VARCHAR(length=255), existing_type=sa.VARCHAR())
    op.alter_column("t", "c", type_=sa.NUMERIC(precision=10, scale=2))


def downgrade():
    op.alter_column("t", "c", type_=sa.SMALLINT)
    op.alter_column("t", "b", type_=sa.VARCHAR())
    op.alter_column("t", "a", type_=sa.VARCHAR())
