revision = "9000aaaa0002"
down_revision = "9000aaaa0001"


def upgrade():
    pass
