from alembic import op, context
import sqlalchemy as sa

revision = "c100aaaa0002"
down_revision = 'c100aaaa0001'


from views import View

adult = View("adult", "SELECT name FROM person WHERE age > 17")


def upgrade():
    op.make_view(adult)


def downgrade():
    op.unmake_view(adult)
