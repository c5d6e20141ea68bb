"""`load_dialect_impl` chooses by database, as projects do for UUIDs and JSON."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import CHAR, TypeDecorator


class GUID(TypeDecorator):
    impl = CHAR
    cache_ok = True
    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(CHAR(36))


class Doc(TypeDecorator):
    impl = sa.JSON
    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSONB(astext_type=sa.Text()))
        return super().load_dialect_impl(dialect)


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", GUID(), primary_key=True),
        sa.Column("doc", Doc(), nullable=False),
    )


def downgrade():
    op.drop_table("t")
