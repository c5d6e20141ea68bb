from alembic import op, context
import sqlalchemy as sa

revision = "c100aaaa0001"
down_revision = None


def upgrade():
    op.create_table("person", sa.Column("name", sa.Text), sa.Column("age", sa.Integer))


def downgrade():
    op.drop_table("person")
