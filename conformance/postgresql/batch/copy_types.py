"""Types of PostgreSQL's own through a copy."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id UUID NOT NULL, a TEXT[], b NUMERIC(10, 2), c TIMESTAMP WITH TIME ZONE DEFAULT now(), d INTERVAL, e BYTEA, f INET, g DATERANGE, h JSONB DEFAULT '{}', i VARCHAR(5) COLLATE \"C\", j BIT(3), k TSVECTOR, l DOUBLE PRECISION, m TIME(3), n MONEY, CONSTRAINT pk_t PRIMARY KEY (id))",
    "INSERT INTO t (id, a, c, h) VALUES ('12345678-1234-5678-1234-567812345678', '{x,y}', '2024-01-01', '{\"a\": 1}')",
]


def upgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer()))


def downgrade():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        batch_op.drop_column("z")
