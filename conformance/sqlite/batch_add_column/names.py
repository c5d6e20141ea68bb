"""Names that need quotes, in ALTER TABLE and in a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    'CREATE TABLE "My Table" ("Id" INTEGER NOT NULL, "order" INTEGER, "größe" INTEGER, "a""b" TEXT, PRIMARY KEY ("Id"))',
    "INSERT INTO \"My Table\" VALUES (1, 2, 3, 'x')",
]


def upgrade():
    with op.batch_alter_table("My Table") as batch_op:
        batch_op.add_column(sa.Column("select", sa.Integer()))
        batch_op.add_column(sa.Column("Mixed", sa.Integer()))
        batch_op.add_column(sa.Column("with space", sa.Integer()))
    with op.batch_alter_table("My Table", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("from", sa.Integer(), server_default="5"), insert_after="größe")
        batch_op.add_column(sa.Column("naïve", sa.Integer()))


def downgrade():
    with op.batch_alter_table("My Table") as batch_op:
        for name in ["select", "Mixed", "with space", "from", "naïve"]:
            batch_op.drop_column(name)
