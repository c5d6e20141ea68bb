"""Names that need quotes."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    'CREATE TABLE "Order" ("Id" INTEGER NOT NULL, "group" INTEGER, PRIMARY KEY ("Id"))',
    'INSERT INTO "Order" VALUES (1, 2)',
]


def upgrade():
    with op.batch_alter_table("Order") as batch_op:
        batch_op.alter_column("group", new_column_name="Größe", type_=sa.BigInteger())
        batch_op.add_column(sa.Column("user", sa.Text()))


def downgrade():
    with op.batch_alter_table("Order") as batch_op:
        batch_op.drop_column("user")
        batch_op.alter_column("Größe", new_column_name="group", type_=sa.Integer())
