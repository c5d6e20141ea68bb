"""A native enumeration that a batch adds with a column."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
    "INSERT INTO t (id, name, n) VALUES (1, 'a', 5), (2, 'b', NULL)",
]


def upgrade():
    mood = postgresql.ENUM("sad", "glad", name="mood")
    mood.create(op.get_bind(), checkfirst=False)
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("m", postgresql.ENUM("sad", "glad", name="mood", create_type=False), server_default="glad"))


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("m")
    op.execute("DROP TYPE mood")
