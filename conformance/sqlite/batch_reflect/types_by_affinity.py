"""Types that SQLAlchemy does not know become those of their affinity."""
from alembic import op

only = "online"
setup = [
    'CREATE TABLE t (id INTEGER NOT NULL, a MEDIUMINT, b UNSIGNED BIG INT, c CHARACTER(20), d VARYING CHARACTER(255), e CLOB, f DOUBLE PRECISION, g MONEY, h UUID, j STRING, k FLOATING POINT, l INT8, m TINYINT(1), n BIT(1), o GEOMETRY, p VARCHAR(20) COLLATE NOCASE, q "quoted type", PRIMARY KEY (id))',
    "INSERT INTO t (id) VALUES (1)",
]


def upgrade():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=True)


def downgrade():
    pass
