"""CHECK from text and from expressions, on the table and in a column, named and not."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "product",
        sa.Column("price", sa.Numeric(10, 2), sa.CheckConstraint("price >= 0")),
        sa.Column("name", sa.String(50), sa.CheckConstraint("length(name) > 2", name="long_enough"), nullable=False),
        sa.Column("discount", sa.Integer()),
        sa.CheckConstraint("discount IS NULL OR discount % 5 = 0", name="of_five"),
        sa.CheckConstraint(sa.column("price") > sa.column("discount")),
        sa.CheckConstraint(sa.and_(sa.column("discount") >= 0, sa.column("name").in_(["it's", "100%"])), name="ck_all"),
        sa.CheckConstraint(sa.func.length(sa.column("name")).between(1, 50), name="ck_length"),
        sa.CheckConstraint(sa.text("name <> '\\:x'"), name="ck_colon"),
    )


def downgrade():
    op.drop_table("product")
