"""bulk_insert fills in a client-side default of the table that create_table returned."""
import sqlalchemy as sa
from alembic import op

only = "online"


def upgrade():
    table = op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer(), default=5), sa.Column("w", sa.String(9), default=lambda: "called"))
    op.bulk_insert(table, [{"id": 1}, {"id": 2}])
    op.execute(table.insert().values(id=3, n=None))


def downgrade():
    op.drop_table("t")
