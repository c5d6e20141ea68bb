"""PRAGMAs that a revision asks and sets."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x' NOT NULL, n INTEGER, PRIMARY KEY (id))",
]


def upgrade():
    bind = op.get_bind()
    on = bind.execute(sa.text("PRAGMA foreign_keys")).scalar()
    version = bind.exec_driver_sql("PRAGMA user_version").scalar()
    columns = [row[1] for row in bind.execute(sa.text("PRAGMA table_info(t)"))]
    op.create_table("said", sa.Column("what", sa.Text()))
    op.execute(f"INSERT INTO said VALUES ('{on} {version} {columns[0]} {len(columns)}')")
    op.execute("PRAGMA user_version = 7")


def downgrade():
    op.drop_table("said")
    op.execute("PRAGMA user_version = 0")
