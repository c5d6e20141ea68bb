revision = "9100aaaa0002"
down_revision = "9100aaaa0001"

import os

import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Row(Base):
    __tablename__ = "t"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(20))


def upgrade():
    bind = op.get_bind()
    session = Session(bind=bind)
    session.add(Row(id=2, name="b"))
    session.flush()
    for word in os.environ["MODE"].split("."):
        if word == "raise":
            raise RuntimeError("stop")
        elif word == "add":
            session.add(Row(name="c"))
        elif word == "table":
            op.create_table("u", sa.Column("id", sa.Integer))
        elif word == "count":
            print(session.query(Row).count())
        elif word == "twice":
            try:
                session.execute(sa.insert(Row).values(id=1))
            except sa.exc.IntegrityError:
                print("twice")
        else:
            getattr(session, word)()


def downgrade():
    pass
