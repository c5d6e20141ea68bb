"""Everything about a column in a schema that needs quotes."""
import sqlalchemy as sa
from alembic import op

setup = ['CREATE SCHEMA "My App"', 'CREATE TABLE "My App".t (id INTEGER PRIMARY KEY)', 'CREATE TABLE "My App".o (id INTEGER PRIMARY KEY)']
unordered = True


def upgrade():
    op.add_column("t", sa.Column("a", sa.Integer(), sa.ForeignKey("My App.o.id", name="fk_a"), index=True, comment="refers"), schema="My App")
    op.add_column("t", sa.Column("b", sa.String(5), unique=True), schema="My App", if_not_exists=True)


def downgrade():
    op.drop_column("t", "b", schema="My App", if_exists=True)
    op.drop_column("t", "a", schema="My App")
