"""A column of `reflect_args` brings its own foreign keys: the reflected ones of that column are gone."""
import sqlalchemy as sa
from alembic import op

only = "online"
unordered = True
setup = [
    "CREATE TABLE p (id INTEGER PRIMARY KEY)",
    "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER REFERENCES p (id) ON DELETE CASCADE,"
    " b INTEGER CONSTRAINT fk_b REFERENCES p (id), c INTEGER REFERENCES p (id))",
]


def upgrade():
    columns = [sa.Column("a", sa.BigInteger(), sa.ForeignKey("p.id")), sa.Column("b", sa.BigInteger())]
    with op.batch_alter_table("t", reflect_args=columns) as batch_op:
        batch_op.alter_column("c", nullable=False)


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("c", nullable=True)
