"""A table whose name needs quotes, and refers to itself."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    'CREATE TABLE "Order" ("Id" INTEGER NOT NULL, "group" INTEGER, CONSTRAINT "Fk" FOREIGN KEY("group") REFERENCES "Order" ("Id"), PRIMARY KEY ("Id"))',
    'CREATE INDEX "Ix" ON "Order" ("group")',
    'INSERT INTO "Order" VALUES (1, 1)',
]


def upgrade():
    with op.batch_alter_table("Order") as batch_op:
        batch_op.alter_column("group", type_=sa.BigInteger())


def downgrade():
    with op.batch_alter_table("Order") as batch_op:
        batch_op.alter_column("group", type_=sa.Integer())
