"""A table becomes partitioned: renamed, made anew, filled."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE event (id INTEGER, at DATE NOT NULL, CONSTRAINT event_pkey PRIMARY KEY (id))", "INSERT INTO event VALUES (1, '2024-02-03')"]


def upgrade():
    op.rename_table("event", "event_old")
    op.create_table("event", sa.Column("id", sa.Integer(), autoincrement=False), sa.Column("at", sa.Date()), sa.PrimaryKeyConstraint("id", "at", name="event_key"), postgresql_partition_by="RANGE (at)")
    for year in (2024, 2025):
        op.execute(f"CREATE TABLE event_{year} PARTITION OF event FOR VALUES FROM ('{year}-01-01') TO ('{year + 1}-01-01')")
    op.execute("INSERT INTO event SELECT id, at FROM event_old")
    op.drop_table("event_old")


def downgrade():
    op.rename_table("event", "event_parts")
    op.create_table("event", sa.Column("id", sa.Integer(), autoincrement=False), sa.Column("at", sa.Date(), nullable=False), sa.PrimaryKeyConstraint("id", name="event_pkey"))
    op.execute("INSERT INTO event SELECT id, at FROM event_parts")
    op.drop_table("event_parts")
