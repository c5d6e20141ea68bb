"""One table becomes two, with the rows; and back."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, street TEXT, city TEXT)", "INSERT INTO person VALUES (1, 'Ann', 'Main', 'Ulm'), (2, 'Bob', NULL, NULL)"]


def upgrade():
    op.create_table(
        "address",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), primary_key=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id", ondelete="CASCADE"), nullable=False, unique=True),
        sa.Column("street", sa.Text()),
        sa.Column("city", sa.Text()),
    )
    op.execute("INSERT INTO address (person_id, street, city) SELECT id, street, city FROM person WHERE street IS NOT NULL ORDER BY id")
    op.drop_column("person", "street")
    op.drop_column("person", "city")


def downgrade():
    op.add_column("person", sa.Column("street", sa.Text(), nullable=True))
    op.add_column("person", sa.Column("city", sa.Text(), nullable=True))
    op.execute("UPDATE person SET street = a.street, city = a.city FROM address a WHERE a.person_id = person.id")
    op.drop_table("address")
