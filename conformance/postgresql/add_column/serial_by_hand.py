"""A counting column without primary_key: sequence, default, ownership."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (n INTEGER)", "INSERT INTO t VALUES (10), (20)"]


def upgrade():
    op.execute(sa.schema.CreateSequence(sa.Sequence("t_id_seq", start=100)))
    op.add_column("t", sa.Column("id", sa.Integer(), server_default=sa.text("nextval('t_id_seq')"), nullable=False))
    op.execute("ALTER SEQUENCE t_id_seq OWNED BY t.id")
    op.create_primary_key("t_pkey", "t", ["id"])


def downgrade():
    op.drop_constraint("t_pkey", "t", type_="primary")
    op.drop_column("t", "id")
