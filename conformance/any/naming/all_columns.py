"""column_0_N_name, column_0N_name, column_1_name, keys and labels."""
import sqlalchemy as sa
from alembic import op

naming = {
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(column_0N_label)s",
    "fk": "fk_%(table_name)s_%(column_0N_name)s_to_%(referred_table_name)s",
    "pk": "pk_%(table_name)s_%(column_0_N_key)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
setup = ["CREATE TABLE o (a INTEGER, b INTEGER, UNIQUE (a, b))"]
unordered = True


def upgrade():
    op.create_table(
        "t",
        sa.Column("first", sa.Integer(), key="one"),
        sa.Column("second", sa.Integer()),
        sa.Column("third", sa.Integer(), key="three"),
        sa.PrimaryKeyConstraint("one", "second"),
        sa.UniqueConstraint("second", "three"),
        sa.ForeignKeyConstraint(["one", "second"], ["o.a", "o.b"]),
        sa.Index(None, "second", "three"),
    )


def downgrade():
    op.drop_table("t")
