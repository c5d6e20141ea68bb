"""Many kinds of expressions as conditions."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

setup = ["CREATE TABLE t (a INTEGER, b TEXT, c BOOLEAN, d DATE, e JSONB)"]


def upgrade():
    a, b, c, d = (sa.column(it) for it in "abcd")
    op.create_check_constraint("ck_1", "t", sa.not_(a == 5))
    op.create_check_constraint("ck_2", "t", sa.and_(a > 1, sa.or_(b == "x", b.is_not(None)), ~c))
    op.create_check_constraint("ck_3", "t", sa.case((a > 0, b != ""), else_=sa.true()))
    op.create_check_constraint("ck_4", "t", sa.cast(a, sa.Text) != b)
    op.create_check_constraint("ck_5", "t", b.like("a%"))
    op.create_check_constraint("ck_6", "t", sa.func.coalesce(a, 0) + 1 >= sa.literal(1))
    op.create_check_constraint("ck_7", "t", sa.column("e", postgresql.JSONB).has_key("x"))
    op.create_check_constraint("ck_8", "t", b.op("~")("^[a-z]+$"))
    op.create_check_constraint("ck_9", "t", sa.extract("year", d) > 2000)
    op.create_check_constraint("ck_10", "t", a.notin_([7, 8]))


def downgrade():
    for number in range(10, 0, -1):
        op.drop_constraint(f"ck_{number}", "t")
