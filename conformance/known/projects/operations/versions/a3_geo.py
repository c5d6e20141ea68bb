"""geoalchemy2

Revision ID: a3
"""
import geoalchemy2
import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geography, Geometry, Raster

revision = "a3"
down_revision = "a2"


def upgrade():
    op.create_table(
        "plain",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("geom", Geometry("POINT", srid=4326, spatial_index=False), nullable=False),
        sa.Column("any", Geometry(spatial_index=False)),
        sa.Column("geog", Geography(geometry_type="POLYGON", srid=4326, spatial_index=False)),
        sa.Column("rast", Raster(spatial_index=False)),
        sa.Column("z", Geometry("POINTZ", srid=3857, dimension=3, spatial_index=False)),
    )
    op.create_geospatial_table(
        "lake",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("geom", Geometry("LINESTRING", srid=4326, spatial_index=False, from_text="ST_GeomFromEWKT", name="geometry")),
    )
    op.create_geospatial_index("idx_lake_geom", "lake", ["geom"], unique=False, postgresql_using="gist", postgresql_ops={})
    op.add_geospatial_column("lake", sa.Column("g2", Geometry(geometry_type="POINT", srid=4326, spatial_index=False)))
    op.add_column("lake", sa.Column("g3", Geometry(geometry_type="POINT", srid=4326, spatial_index=False)))
    with op.batch_alter_table("lake") as batch_op:
        batch_op.add_column(sa.Column("g4", geoalchemy2.types.Geometry(geometry_type="POINT", spatial_index=False)))


def downgrade():
    op.drop_geospatial_column("lake", "g2")
    op.drop_geospatial_index("idx_lake_geom", table_name="lake", postgresql_using="gist", column_name="geom")
    op.drop_geospatial_table("lake")
    op.drop_table("plain")
