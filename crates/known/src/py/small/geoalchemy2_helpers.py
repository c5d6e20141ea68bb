"""geoalchemy2.alembic_helpers: hooks of env.py. They matter to autogenerate only."""

import geoalchemy2

_INTERNAL = (
    "spatial_ref_sys", "geometry_columns", "geography_columns", "raster_columns", "raster_overviews",
    "spatialite_history", "sql_statements_log", "views_geometry_columns",
)


def include_object(obj, name, obj_type, reflected, compare_to):
    if obj_type == "table":
        return name not in _INTERNAL
    if obj_type == "index":
        for column in obj.columns:
            if geoalchemy2._spatial(column) and name == "idx_{}_{}".format(column.table.name, column.name):
                return False
    return True


def render_item(obj_type, obj, autogen_context):
    if obj_type == "type" and isinstance(obj, geoalchemy2._GISType):
        autogen_context.imports.add("from geoalchemy2 import " + type(obj).__name__)
        return repr(obj)
    return False


def writer(context, revision, directives):
    return directives
