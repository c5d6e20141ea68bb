"""A column with a foreign key outside of a batch: live, Alembic leaves the column and Stillhead takes it back."""
import sqlalchemy as sa
from alembic import op

only = "offline"
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    op.add_column("t", sa.Column("o", sa.Integer(), sa.ForeignKey("o.id", name="fk_o")))


def downgrade():
    pass
