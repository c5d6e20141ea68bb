from alembic import op


def try_drop_constraint(constraint_name, table_name):
    """Only Oracle needs more than this."""
    op.drop_constraint(constraint_name, table_name)
