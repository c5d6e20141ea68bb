"""What is None among the columns is left out, a list must be spread."""
import sqlalchemy as sa
from alembic import op

wide = True


def upgrade():
    columns = [sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer())]
    op.create_table("t", *columns, sa.UniqueConstraint("n") if wide else None)


def downgrade():
    op.drop_table("t")
