"""key, info, doc and system=False of a column leave no trace; keywords of the table neither."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer(), key="ident", info={"a": 1}, doc="the key", primary_key=True),
        sa.Column(name="n", type_=sa.Integer(), system=False),
        info={"owner": "me"},
    )


def downgrade():
    op.drop_table("t")
