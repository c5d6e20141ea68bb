"""A told table with constraints and indexes of every kind."""
import sqlalchemy as sa
from alembic import op

unordered = True


def table():
    return sa.Table(
        "t",
        sa.MetaData(),
        sa.Column("id", sa.Integer(), sa.ForeignKey("o.id", name="fk_id"), primary_key=True),
        sa.Column("a", sa.String(20), unique=True),
        sa.Column("b", sa.Integer(), sa.CheckConstraint("b > 0", name="ck_b")),
        sa.Column("c", sa.Integer(), sa.ForeignKey("o.id", ondelete="CASCADE"), index=True),
        sa.Column("d", sa.Boolean(create_constraint=True, name="ck_d")),
        sa.Column("e", sa.Enum("x", "y", name="ck_e", create_constraint=True)),
        sa.UniqueConstraint("a", "b", name="uq_ab"),
        sa.CheckConstraint("c < 100"),
        sa.Index("ix_bc", "b", "c"),
    )
setup = [
    "CREATE TABLE o (id INTEGER NOT NULL, PRIMARY KEY (id))",
    "CREATE TABLE t (id INTEGER NOT NULL, a VARCHAR(20), b INTEGER, c INTEGER, d BOOLEAN, e VARCHAR(1), PRIMARY KEY (id))",
    "INSERT INTO t VALUES (1, 'a', 2, 3, 1, 'x')",
]


def upgrade():
    with op.batch_alter_table("t", copy_from=table()) as batch_op:
        batch_op.alter_column("a", nullable=False)


def downgrade():
    with op.batch_alter_table("t", copy_from=table()) as batch_op:
        batch_op.drop_constraint("uq_ab", type_="unique")
        batch_op.drop_constraint("ck_b", type_="check")
        batch_op.drop_index("ix_bc")
        batch_op.alter_column("a", nullable=True)
