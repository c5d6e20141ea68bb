"""Comments through a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, n INTEGER, CONSTRAINT pk_t PRIMARY KEY (id))",
    "COMMENT ON TABLE t IS 'the table'",
    "COMMENT ON COLUMN t.n IS 'the column'",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer(), comment="new"))
        batch_op.alter_column("id", comment="key")


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("c")
        batch_op.alter_column("id", comment=None)
