"""A batch over a table that the same revision makes."""
import sqlalchemy as sa
from alembic import op

only = "online"


def upgrade():
    op.create_table("fresh", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer(), index=True))
    op.bulk_insert(sa.table("fresh", sa.column("id", sa.Integer()), sa.column("n", sa.Integer())), [{"id": 1, "n": 2}, {"id": 2, "n": None}])
    with op.batch_alter_table("fresh") as batch_op:
        batch_op.alter_column("n", new_column_name="m", type_=sa.String(9))


def downgrade():
    op.drop_table("fresh")
