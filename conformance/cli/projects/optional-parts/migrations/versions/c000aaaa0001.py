from alembic import op, context
import sqlalchemy as sa

revision = "c000aaaa0001"
down_revision = None


def wants_rows():
    return bool(context.get_x_argument(as_dictionary=True).get("rows"))


def upgrade():
    make_tables()
    if wants_rows():
        fill_tables()


def downgrade():
    if wants_rows():
        op.execute("DELETE FROM colour")
    op.drop_table("colour")


def make_tables():
    op.create_table("colour", sa.Column("name", sa.String(20)))


def fill_tables():
    colour = sa.table("colour", sa.column("name", sa.String))
    op.bulk_insert(colour, [{"name": "red"}, {"name": "grün"}, {"name": None}])
