from alembic import op, context
import sqlalchemy as sa

revision = "b200aaaa0001"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer))
    op.add_column("t", sa.Column("n", sa.Integer), schema="s")
    op.create_unique_constraint("uq", "t", ["n"])
    with op.batch_alter_table("t") as batch:
        batch.add_column(sa.Column("m", sa.Integer))
        batch.create_foreign_key("fk", "o", ["m"], ["id"])


def downgrade():
    op.drop_table("t")
