"""get_bind() and an inspector decide what is to be done."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = ["CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)", "CREATE INDEX ix_a ON t (a)"]


def upgrade():
    bind = op.get_bind()
    inspector = sa.inspect(bind)
    if not inspector.has_table("u"):
        op.create_table("u", sa.Column("id", sa.Integer(), primary_key=True))
    if "b" not in [it["name"] for it in inspector.get_columns("t")]:
        op.add_column("t", sa.Column("b", sa.Integer()))
    if "ix_a" in {it["name"] for it in inspector.get_indexes("t")}:
        op.drop_index("ix_a", table_name="t")
    if set(inspector.get_table_names()) >= {"t"}:
        op.execute("INSERT INTO t (id, b) VALUES (1, 2)")
    assert bind.dialect.name in ("postgresql", "sqlite") and bind.engine.dialect.name == bind.dialect.name


def downgrade():
    inspector = sa.inspect(op.get_bind())
    for name in ("u", "never"):
        if name in inspector.get_table_names():
            op.drop_table(name)
    op.execute("DELETE FROM t")
    op.drop_column("t", "b")
    op.create_index("ix_a", "t", ["a"])
