"""An exclusion constraint of a batch."""
from alembic import op

setup = [
    "CREATE TABLE t (id INTEGER PRIMARY KEY, during DATERANGE)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_exclude_constraint("ex_during", ("during", "&&"), where="id > 0", using="gist")


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_constraint("ex_during")
