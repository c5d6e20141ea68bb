"""`values_callable` chooses the words of a class."""
import enum
import sqlalchemy as sa
from alembic import op


class Kind(str, enum.Enum):
    A = "a-value"
    B = "b-value"


def upgrade():
    op.create_table(
        "t",
        sa.Column("kind", sa.Enum(Kind, values_callable=lambda it: [member.value for member in it]), server_default=Kind.B.value),
        sa.Column("first", sa.Enum(Kind, name="first_kind", values_callable=lambda it: [member.name.lower() for member in it])),
    )


def downgrade():
    op.drop_table("t")
    sa.Enum(name="kind").drop(op.get_bind(), checkfirst=False)
    sa.Enum(name="first_kind").drop(op.get_bind(), checkfirst=False)
