"""Tokens that are functions of the project: tables, columns, indexes, constraints of every kind, and a batch."""
import hashlib

import sqlalchemy as sa
from alembic import op


def digest(constraint, table):
    words = [table.name] + [element.parent.name for element in constraint.elements]
    words += [element.target_fullname for element in constraint.elements]
    return hashlib.md5("_".join(words).encode()).hexdigest()[:10]


def joined(constraint, table):
    return "_and_".join(column.name for column in constraint.columns)


def kind(constraint, table):
    return f"{type(constraint).__name__.lower()}_of_{table.name}"


naming = {
    "digest": digest,
    "joined": joined,
    "kind": kind,
    "table_name": lambda constraint, table: table.name.upper(),
    "fk": "fk_%(digest)s",
    "ix": "ix_%(table_name)s_%(joined)s",
    "uq": "uq_%(joined)s_%(kind)s",
    "ck": "ck_%(kind)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}
unordered = True


def upgrade():
    op.create_table("p", sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer, unique=True))
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer, sa.ForeignKey("p.id")),
        sa.Column("b", sa.Integer, index=True),
        sa.Column("c", sa.Boolean(create_constraint=True, name="c_is_bool")),
        sa.ForeignKeyConstraint(["b"], ["p.n"]),
        sa.UniqueConstraint("a", "b"),
        sa.UniqueConstraint("c", name="given"),
        sa.CheckConstraint("a > 0", name="positive"),
        sa.CheckConstraint("a > 1", name=op.f("final")),
    )
    op.create_index(None, "t", ["a", "b"], unique=True)
    with op.batch_alter_table("t") as batch:
        batch.create_index(None, ["c"])


def downgrade():
    op.drop_table("t")
    op.drop_table("p")
