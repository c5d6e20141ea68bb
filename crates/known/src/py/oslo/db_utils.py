"""oslo_db.sqlalchemy.utils: what there is in a database."""

import sqlalchemy
from sqlalchemy.engine import make_url


def get_table(engine, name):
    return sqlalchemy.Table(name, sqlalchemy.MetaData(), autoload_with=engine)


def get_indexes(engine, table_name):
    return sqlalchemy.inspect(engine).get_indexes(table_name)


def index_exists(engine, table_name, index_name):
    return any(index["name"] == index_name for index in get_indexes(engine, table_name))


def index_exists_on_columns(engine, table_name, columns):
    wanted = list(columns)
    return any(index["column_names"] == wanted for index in get_indexes(engine, table_name))


def column_exists(engine, table_name, column):
    return column in get_table(engine, table_name).columns


def get_foreign_key_constraint_name(engine, table_name, column_name):
    for key in sqlalchemy.inspect(engine).get_foreign_keys(table_name):
        if column_name in key["constrained_columns"]:
            return key["name"]
    return None


def to_list(value, default=None):
    if value is None:
        return [] if default is None else default
    return value if isinstance(value, list) else [value]
