"""`alter_column` to an enumeration with `postgresql_using`, and back."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, mood VARCHAR(10))", "INSERT INTO t VALUES (1, 'ok')"]
mood = sa.Enum("sad", "ok", name="mood")


def upgrade():
    mood.create(op.get_bind(), checkfirst=False)
    op.alter_column("t", "mood", existing_type=sa.String(10), type_=mood, postgresql_using="mood::mood", nullable=False)


def downgrade():
    op.alter_column("t", "mood", existing_type=mood, type_=sa.String(10), postgresql_using="mood::text", nullable=True)
    mood.drop(op.get_bind(), checkfirst=False)
