from alembic import op

revision = 'ee00'
down_revision = None


def upgrade(:
    pass
