"""A column that is given takes the place of the reflected one; the foreign keys of that one are gone with it."""
import sqlalchemy as sa
from alembic import op

only = "online"
setup = [
    "CREATE TABLE p (id INTEGER PRIMARY KEY)",
    "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER REFERENCES p (id), b INTEGER REFERENCES p (id))",
    "CREATE TABLE seen (name VARCHAR(20), type VARCHAR(20), refers VARCHAR(20))",
]


def upgrade():
    bind = op.get_bind()
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.BigInteger()), autoload_with=bind)
    seen = sa.table("seen", sa.column("name"), sa.column("type"), sa.column("refers"))
    for column in table.columns:
        refers = ", ".join(it.target_fullname for it in column.foreign_keys)
        bind.execute(seen.insert().values(name=column.name, type=str(column.type), refers=refers))


def downgrade():
    op.execute("DELETE FROM seen")
