"""Names by convention that are too long are cut and get a hash."""
import sqlalchemy as sa
from alembic import op

naming = {"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"}
setup = ["CREATE TABLE a_table_that_others_refer_to_under_its_long_name (id INTEGER PRIMARY KEY)"]
unordered = True


def upgrade():
    op.create_table(
        "a_table_with_a_name_of_almost_sixty_characters_in_it",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("a_column_with_a_long_name_too", sa.Integer(), sa.ForeignKey("a_table_that_others_refer_to_under_its_long_name.id"), index=True),
        sa.Column("another_column_with_a_long_name", sa.Integer(), unique=True),
    )


def downgrade():
    op.drop_table("a_table_with_a_name_of_almost_sixty_characters_in_it")
