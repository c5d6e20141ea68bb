from alembic import op, context
import sqlalchemy as sa

revision = "c100aaaa0003"
down_revision = 'c100aaaa0002'


from views import View

adult = View("adult", "SELECT name, age FROM person WHERE age > 17")


def upgrade():
    op.swap_view(adult, before="c100aaaa0002.adult")


def downgrade():
    op.swap_view(adult, after="c100aaaa0002.adult")
