"""geoalchemy2: types of PostGIS, and what its columns bring to their tables."""

import alembic.op
from sqlalchemy import text
from sqlalchemy.types import UserDefinedType

__version__ = "0.20.0"


class _GISType(UserDefinedType):
    name = None
    cache_ok = True

    def __init__(
        self, geometry_type="GEOMETRY", srid=None, dimension=None, spatial_index=True, use_N_D_index=False,
        use_typmod=None, from_text=None, name=None, nullable=True, _spatial_index_reflected=None,
    ):
        self.geometry_type = geometry_type.upper() if geometry_type else geometry_type
        self.srid = -1 if srid is None else int(srid)
        self.dimension = dimension
        self.spatial_index = spatial_index
        self.use_N_D_index = use_N_D_index
        self.nullable = nullable
        if name is not None:
            self.name = name

    def get_col_spec(self, **kw):
        if not self.geometry_type:
            return self.name
        return "{}({},{})".format(self.name, self.geometry_type, self.srid)

    def __repr__(self):
        return "{}(geometry_type={!r}, srid={})".format(type(self).__name__, self.geometry_type, self.srid)


class Geometry(_GISType):
    name = "geometry"


class Geography(_GISType):
    name = "geography"


class Raster(_GISType):
    name = "raster"

    def __init__(self, spatial_index=True, from_text=None, name=None, nullable=True):
        super().__init__(geometry_type=None, srid=-1, spatial_index=spatial_index, name=name, nullable=nullable)


class WKTElement:
    def __init__(self, data, srid=-1, extended=None):
        self.data = data
        self.srid = srid


class WKBElement(WKTElement):
    pass


def _spatial(column):
    kind = getattr(column, "type", None)
    return isinstance(kind, _GISType) and kind.spatial_index


def _index(table, column, schema):
    """The index that a spatial column has unless it says otherwise."""
    options = {"postgresql_using": "gist"}
    if schema:
        options["schema"] = schema
    name = "idx_{}_{}".format(table, column.name)
    kind = column.type
    if isinstance(kind, Raster):
        _create_index(name, table, [text("ST_ConvexHull({})".format(column.name))], **options)
        return
    if kind.use_N_D_index:
        options["postgresql_ops"] = {column.name: "gist_geometry_ops_nd"}
    _create_index(name, table, [column.name], **options)


_create_table = alembic.op.create_table
_add_column = alembic.op.add_column
_create_index = alembic.op.create_index


def _with_indexes(table_name, *columns, **options):
    made = _create_table(table_name, *columns, **options)
    for column in columns:
        if _spatial(column):
            _index(table_name, column, options.get("schema"))
    return made


def _with_index(table_name, column, **options):
    made = _add_column(table_name, column, **options)
    if _spatial(column):
        _index(table_name, column, options.get("schema"))
    return made


alembic.op.create_table = alembic.op.create_geospatial_table = _with_indexes
alembic.op.add_column = _with_index
alembic.op.add_geospatial_column = _add_column
alembic.op.create_geospatial_index = _create_index
alembic.op.drop_geospatial_table = alembic.op.drop_table
alembic.op.drop_geospatial_column = alembic.op.drop_column


def _drop_geospatial_index(index_name, table_name=None, column_name=None, **options):
    return alembic.op.drop_index(index_name, table_name=table_name, **options)


alembic.op.drop_geospatial_index = _drop_geospatial_index


def __getattr__(name):
    if name in ("alembic_helpers", "types", "elements"):
        import importlib

        return importlib.import_module("geoalchemy2." + name)
    raise AttributeError("module 'geoalchemy2' has no attribute {!r}".format(name))
