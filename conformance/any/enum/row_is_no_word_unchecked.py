"""Without `validate_strings` a string that is no word goes to the database as it stands."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    table = op.create_table("t", sa.Column("a", sa.Enum("x", "y", native_enum=False)))
    op.bulk_insert(table, [{"a": "z"}])


def downgrade():
    op.drop_table("t")
