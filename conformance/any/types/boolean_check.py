"""`create_constraint` makes a CHECK where the database has no boolean."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.Boolean(create_constraint=True)),
        sa.Column("b", sa.Boolean(create_constraint=True, name="ck_b"), nullable=False),
        sa.Column("odd name", sa.Boolean(create_constraint=True, name="ck odd")),
        sa.Column("order", sa.BOOLEAN(create_constraint=True)),
    )


def downgrade():
    op.drop_table("t")
