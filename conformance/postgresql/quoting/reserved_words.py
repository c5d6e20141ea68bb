"""Every reserved word of PostgreSQL, and some that are not, as columns."""
import sqlalchemy as sa
from alembic import op

words = """all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create
current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc distinct do
else end except false fetch for foreign from grant group having in initially intersect into leading limit localtime
localtimestamp new not null of off offset old on only or order placing primary references returning select session_user some
symmetric table then to trailing true union unique user using variadic when where window with authorization between binary
cross current_schema freeze full ilike inner is join left like natural notnull outer over overlaps right
similar verbose isnull year month day level type name value key data date time timestamp interval text comment
index view schema role password index public start begin commit action position row rows values current session""".split()


def upgrade():
    op.create_table("table", *[sa.Column(word, sa.Integer()) for word in dict.fromkeys(words)])


def downgrade():
    op.drop_table("table")
