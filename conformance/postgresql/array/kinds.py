"""Arrays of everything, generic and PostgreSQL's own."""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY


def upgrade():
    op.create_table(
        "t",
        sa.Column("a", sa.ARRAY(sa.Integer())),
        sa.Column("b", ARRAY(sa.String(50))),
        sa.Column("c", ARRAY(sa.Text(), dimensions=2)),
        sa.Column("d", ARRAY(sa.Integer, as_tuple=True, dimensions=1, zero_indexes=True)),
        sa.Column("e", sa.ARRAY(sa.Numeric(5, 2), dimensions=3)),
        sa.Column("f", ARRAY(sa.DateTime(timezone=True))),
        sa.Column("g", ARRAY(postgresql.JSONB())),
        sa.Column("h", ARRAY(sa.String(collation="C"))),
        sa.Column("i", ARRAY(sa.LargeBinary())),
        sa.Column("j", ARRAY(sa.Boolean()), server_default="{}"),
        sa.Column("k", ARRAY(postgresql.TIMESTAMP(precision=3))),
        sa.Column("l", ARRAY(postgresql.INTERVAL(fields="DAY"))),
        sa.Column("m", ARRAY(sa.Float(24))),
        sa.Column("n", ARRAY(sa.Uuid())),
    )


def downgrade():
    op.drop_table("t")
