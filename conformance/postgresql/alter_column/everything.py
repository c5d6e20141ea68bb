"""All changes of one call, in Alembic's order."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA s", "CREATE TABLE s.t (a VARCHAR(5))"]


def upgrade():
    op.alter_column(
        "t",
        "a",
        nullable=False,
        comment="the number",
        server_default="1",
        new_column_name="n",
        type_=sa.Integer(),
        existing_type=sa.String(5),
        existing_nullable=True,
        existing_server_default=None,
        existing_comment=None,
        schema="s",
        postgresql_using="a::integer",
    )


def downgrade():
    op.alter_column("t", "n", new_column_name="a", type_=sa.String(5), server_default=None, nullable=True, comment=None, schema="s", existing_type=sa.Integer())
