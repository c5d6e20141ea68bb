"""Every keyword at once, between two schemas."""
from alembic import op

setup = ["CREATE SCHEMA s", "CREATE SCHEMA r", "CREATE TABLE r.o (c INTEGER, d INTEGER, UNIQUE (c, d))", "CREATE TABLE s.t (a INTEGER, b INTEGER)"]


def upgrade():
    op.create_foreign_key(
        "fk",
        "t",
        "o",
        ["a", "b"],
        ["c", "d"],
        onupdate="CASCADE",
        ondelete="SET NULL",
        deferrable=True,
        initially="DEFERRED",
        match="FULL",
        source_schema="s",
        referent_schema="r",
    )


def downgrade():
    op.drop_constraint("fk", "t", schema="s", type_="foreignkey")
