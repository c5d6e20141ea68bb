"""Writes what SQLAlchemy's inspector tells about the schemas beside this file: sqlite.json and postgresql.json.

Usage: STILLHEAD_TEST_POSTGRES_URL=… python generate.py, with SQLAlchemy 2.1 and psycopg installed.
"""

import json
import os
import pathlib
import warnings

import sqlalchemy as sa

HERE = pathlib.Path(__file__).parent
DATABASE = "stillhead_inspect_golden"
ATTRIBUTES = (
    "length", "precision", "scale", "timezone", "collation", "fields", "varying", "enums", "name", "schema",
    "not_null", "constraint_name",
)


def type_of(type_):
    """Class name and the attributes that matter, the same for every class."""
    out = {"class": type(type_).__name__}
    for name in ATTRIBUTES:
        value = getattr(type_, name, None)
        if value is not None and value is not False and value != ():
            out[name] = list(value) if isinstance(value, (list, tuple)) else (True if name == "timezone" else value)
    if isinstance(type_, sa.ARRAY):
        out["item"] = type_of(type_.item_type)
    if type(type_).__name__ == "DOMAIN":
        out["data_type"] = type_of(type_.data_type)
        out["check"] = str(type_.check) if type_.check is not None else None
    return out


def plain(value):
    if isinstance(value, sa.TextClause):
        return value.text
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def column(found):
    return plain({**found, "type": type_of(found["type"])})


def table(inspector, name, schema):
    return {
        "columns": [column(found) for found in inspector.get_columns(name, schema)],
        "pk_constraint": plain(inspector.get_pk_constraint(name, schema)),
        "foreign_keys": plain(inspector.get_foreign_keys(name, schema)),
        "indexes": plain(inspector.get_indexes(name, schema)),
        "unique_constraints": plain(inspector.get_unique_constraints(name, schema)),
        "check_constraints": plain(inspector.get_check_constraints(name, schema)),
        "table_options": plain(inspector.get_table_options(name, schema)),
        "table_comment": comment(inspector, name, schema),
    }


def comment(inspector, name, schema):
    try:
        return inspector.get_table_comment(name, schema)["text"]
    except NotImplementedError:
        return None


def describe(connection, schemas):
    inspector = sa.inspect(connection)
    out = {
        "schema_names": inspector.get_schema_names(),
        "default_schema_name": inspector.default_schema_name,
        "temp_table_names": sorted(inspector.get_temp_table_names()),
        "schemas": {},
    }
    for schema in schemas:
        names = sorted(inspector.get_table_names(schema))
        views = sorted(inspector.get_view_names(schema))
        extra = sorted(inspector.get_temp_table_names()) if schema is None else []
        entry = {"table_names": names, "view_names": views, "tables": {}}
        entry["tables"] = {name: table(inspector, name, schema) for name in names + extra}
        if connection.dialect.name == "postgresql":
            entry["sequence_names"] = sorted(inspector.get_sequence_names(schema))
            entry["materialized_view_names"] = sorted(inspector.get_materialized_view_names(schema))
            entry["enums"] = plain(inspector.get_enums(schema))
        out["schemas"][schema or ""] = entry
    return out


def write(name, data):
    (HERE / f"{name}.json").write_text(json.dumps(data, indent=1) + "\n")


def main():
    warnings.simplefilter("ignore")
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        connection.connection.executescript((HERE / "sqlite.sql").read_text())
        write("sqlite", describe(connection, [None]))

    url = sa.make_url(os.environ["STILLHEAD_TEST_POSTGRES_URL"])
    admin = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {DATABASE}")
        connection.exec_driver_sql(f"CREATE DATABASE {DATABASE} TEMPLATE template0")
    engine = sa.create_engine(url.set(database=DATABASE), poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.connection.cursor().execute((HERE / "postgresql.sql").read_text())
        write("postgresql", describe(connection, [None, "other"]))
    with admin.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {DATABASE}")


if __name__ == "__main__":
    main()
