"""Options of an identity that are changed, said again and taken away."""
import sqlalchemy as sa
from alembic import op

setup = ["CREATE TABLE t (n INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 7 INCREMENT BY 2 MINVALUE 3 MAXVALUE 900 CACHE 4 CYCLE))"]
full = sa.Identity(always=True, start=7, increment=2, minvalue=3, maxvalue=900, cache=4, cycle=True)
other = sa.Identity(start=8, increment=3, minvalue=1, maxvalue=800, cache=5, cycle=False)


def upgrade():
    op.alter_column("t", "n", server_default=other, existing_server_default=full)
    op.alter_column("t", "n", server_default=sa.Identity(nominvalue=True, nomaxvalue=True), existing_server_default=other)


def downgrade():
    op.alter_column("t", "n", server_default=full, existing_server_default=sa.Identity(nominvalue=True, nomaxvalue=True))
