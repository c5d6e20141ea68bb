"""A revision that opens a second connection to the database that is being migrated."""
from alembic import op
import sqlalchemy as sa
import os
revision = 'a'
down_revision = None


def upgrade():
    case = os.environ.get("CASE")
    op.create_table('y', sa.Column('id', sa.Integer, primary_key=True))
    bind = op.get_bind()
    print("in_transaction", bind.in_transaction())
    engine = bind.engine
    if case == "1":
        with engine.begin() as c:
            print(c.in_transaction(), sa.inspect(c).get_table_names())
            c.execute(sa.text("INSERT INTO y VALUES (1)"))
            c.execute(sa.text("CREATE TABLE z (id int)"))
    elif case == "2":
        with engine.connect() as c:
            print(c.in_transaction())
            c.execute(sa.text("CREATE TABLE z (id int)"))
            print(c.in_transaction())
            c.execute(sa.text("INSERT INTO y VALUES (1)"))
        print(bind.execute(sa.text("select count(*) from y")).scalar(), sa.inspect(bind).get_table_names())
    elif case == "3":
        with engine.connect() as c:
            c.execute(sa.text("INSERT INTO y VALUES (1)"))
            c.commit()
            c.execute(sa.text("INSERT INTO y VALUES (2)"))
            c.rollback()
            c.execute(sa.text("INSERT INTO y VALUES (3)"))
            with c.begin_nested():
                c.execute(sa.text("INSERT INTO y VALUES (4)"))
        print(bind.execute(sa.text("select group_concat(id) from y")).scalar())
    elif case == "4":
        try:
            with engine.begin() as c:
                c.execute(sa.text("INSERT INTO y VALUES (1)"))
                raise ValueError("x")
        except ValueError:
            print("caught")
        print(bind.execute(sa.text("select group_concat(id) from y")).scalar())
    elif case == "5":
        with engine.connect() as c:
            t = c.begin()
            c.execute(sa.text("INSERT INTO y VALUES (1)"))
            t.commit()
            print(t.is_active, c.in_transaction())
            c.close()
            print(c.closed)
        print(bind.execute(sa.text("select group_concat(id) from y")).scalar(), bind.closed)
    elif case == "6":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as c:
            c.execute(sa.text("INSERT INTO y VALUES (1)"))
        print(bind.execute(sa.text("select group_concat(id) from y")).scalar())
    elif case == "7":
        from sqlalchemy.orm import Session
        with Session(engine) as s:
            s.execute(sa.text("INSERT INTO y VALUES (1)"))
            s.commit()
            s.execute(sa.text("INSERT INTO y VALUES (2)"))
        print(bind.execute(sa.text("select group_concat(id) from y")).scalar())
    elif case == "8":
        md = sa.MetaData()
        sa.Table("created", md, sa.Column("id", sa.Integer))
        md.create_all(engine)
        print(sa.inspect(engine).get_table_names())
    elif case == "9":
        e2 = sa.create_engine(engine.url)
        with e2.begin() as c:
            c.execute(sa.text("INSERT INTO y VALUES (1)"))
        print(bind.execute(sa.text("select group_concat(id) from y")).scalar())


def downgrade():
    pass
