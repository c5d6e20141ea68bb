"""Defaults of several lines, in parentheses and without, are carried over in parentheses; texts of one line are not."""
import sqlalchemy as sa
from alembic import op

setup = [
    """CREATE TABLE t (
        id CHAR(36) DEFAULT (
            (
                lower(hex(randomblob(4)))
                || '-'
            )
        ) NOT NULL,
        plain TEXT DEFAULT (
            1 +
            2
        ),
        words TEXT DEFAULT 'two
lines',
        one TEXT DEFAULT ((1 + 2)),
        line TEXT DEFAULT 'one line',
        old INTEGER
    )""",
]


def upgrade():
    with op.batch_alter_table("t") as batch:
        batch.drop_column("old")
    with op.batch_alter_table("t") as batch:
        batch.alter_column("line", nullable=False, existing_type=sa.Text())


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch:
        batch.add_column(sa.Column("old", sa.Integer()))
