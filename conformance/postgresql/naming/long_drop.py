"""drop_constraint of a long name that the convention makes, cut with the same hash."""
from alembic import op

naming = {"ck": "ck_%(table_name)s_%(constraint_name)s"}
setup = ["CREATE TABLE a_table_with_a_name_of_almost_sixty_characters_in_it (a INTEGER)"]


def upgrade():
    op.create_check_constraint("the_number_is_positive", "a_table_with_a_name_of_almost_sixty_characters_in_it", "a > 0")


def downgrade():
    op.drop_constraint("the_number_is_positive", "a_table_with_a_name_of_almost_sixty_characters_in_it", type_="check")
