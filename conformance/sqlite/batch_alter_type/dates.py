"""Text to dates and between dates: the cast of a date takes only its year."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, a VARCHAR, b DATETIME, c DATE, d TIMESTAMP, e TIME, PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, '2020-01-02 03:04:05', '2020-01-02 03:04:05.000000', '2020-01-02', '2020-01-02 03:04:05', '03:04:05')",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.DateTime())
        batch_op.alter_column("b", type_=sa.Date())
        batch_op.alter_column("c", type_=sa.String())
        batch_op.alter_column("d", type_=sa.DateTime(timezone=True))
        batch_op.alter_column("e", type_=sa.Interval())


def downgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.String())
        batch_op.alter_column("b", type_=sa.DateTime())
        batch_op.alter_column("c", type_=sa.Date())
        batch_op.alter_column("d", type_=sa.TIMESTAMP())
        batch_op.alter_column("e", type_=sa.Time())
