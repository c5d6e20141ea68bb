"""sqlmodel.sql.expression"""

import sqlalchemy
from sqlalchemy.sql.expression import Select


class SelectOfScalar(Select):
    pass


def select(*entities):
    return sqlalchemy.select(*entities)


def col(column_expression):
    return column_expression


def __getattr__(name):
    return getattr(sqlalchemy, name)
