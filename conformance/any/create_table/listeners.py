"""Events that a table is given by the keyword listeners."""
import sqlalchemy as sa
from alembic import op

def told(target, connection, **keywords):
    connection.execute(sa.text(f"INSERT INTO log (note) VALUES ('{target.name}')"))

setup = ["CREATE TABLE log (note VARCHAR(20))"]


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer()), listeners=[("after_create", told)])


def downgrade():
    op.drop_table("t")
    op.execute("DELETE FROM log")
