"""Names in quotes of every kind, reserved words, unicode."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    'CREATE TABLE "T x" ([a b] INTEGER NOT NULL, `c` INTEGER, "order" INTEGER DEFAULT 1, "größe" TEXT, "Q""q" TEXT, CONSTRAINT "select" UNIQUE ("order", "größe"), CONSTRAINT "Ck" CHECK ("order" > 0), PRIMARY KEY ([a b]))',
    'CREATE INDEX "Ix x" ON "T x" ("order", "Q""q")',
    "INSERT INTO \"T x\" VALUES (1, 2, 3, 'g', 'q')",
]


def upgrade():
    with op.batch_alter_table("T x") as batch_op:
        batch_op.alter_column("c", type_=sa.BigInteger())


def downgrade():
    pass
