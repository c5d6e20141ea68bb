"""Conditions as text and as expressions, with a schema."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE SCHEMA s", "CREATE TABLE s.t (a INTEGER, b TEXT)"]


def upgrade():
    op.create_check_constraint("ck_a", "t", "a > 5", schema="s")
    op.create_check_constraint("ck_b", "t", sa.func.length(sa.column("b")) > 5, schema="s")
    op.create_check_constraint("ck_both", "t", sa.or_(sa.column("a").is_(None), sa.column("b").in_(["x", "it's", "50%"])), schema="s")
    op.create_check_constraint("ck_text", "t", sa.text("b LIKE '%\\:%' OR a % 2 = 0"), schema="s")
    op.create_check_constraint("Ck-Quoted", "t", sa.column("a").between(1, 100), schema="s")


def downgrade():
    for name in ("Ck-Quoted", "ck_text", "ck_both", "ck_b", "ck_a"):
        op.drop_constraint(name, "t", type_="check", schema="s")
