"""The names that index=True gives are cut even without a convention."""
import sqlalchemy as sa
from alembic import op

unordered = True


def upgrade():
    op.create_table("a_table_with_a_name_of_almost_sixty_characters_in_it", sa.Column("a_column_with_a_long_name_too", sa.Integer(), index=True))
    op.add_column("a_table_with_a_name_of_almost_sixty_characters_in_it", sa.Column("another_column_with_a_long_name", sa.Integer(), index=True))


def downgrade():
    op.drop_table("a_table_with_a_name_of_almost_sixty_characters_in_it")
