from alembic import op, context
import sqlalchemy as sa

revision = "b300aaaa0001"
down_revision = None


from sqlalchemy import DDL, event
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateTable, DDLElement, DropTable


@compiles(DropTable, "postgresql")
def drop_cascade(element, compiler, **kw):
    return compiler.visit_drop_table(element) + " CASCADE"


class CreateView(DDLElement):
    def __init__(self, name, select):
        self.name = name
        self.select = select


@compiles(CreateView)
def create_view(element, compiler, **kw):
    select = compiler.sql_compiler.process(element.select, literal_binds=True)
    return "CREATE VIEW %s AS %s" % (element.name, select)


def created(target, connection, **kw):
    print("-- created", target.name if hasattr(target, "name") else "all", sorted(kw)[:1])


def only_if(ddl, target, bind, state=None, **kw):
    return state == "yes"


def upgrade():
    metadata = sa.MetaData()
    table = sa.Table("t", metadata, sa.Column("id", sa.Integer), schema=context.config.get_main_option("s"))
    event.listen(table, "after_create", DDL("CREATE INDEX a ON %(fullname)s (id)").execute_if(dialect="postgresql"))
    event.listen(table, "after_create", DDL("CREATE INDEX b ON %(fullname)s (id)").execute_if(dialect=("sqlite", "mysql")))
    event.listen(table, "after_create", DDL("CREATE INDEX c ON %(table)s (id)").execute_if(callable_=only_if, state="yes"))
    event.listen(table, "after_create", DDL("CREATE INDEX d ON %(table)s (id)").execute_if(callable_=only_if, state="no"))
    event.listen(metadata, "before_create", DDL("CREATE TABLE first (id INTEGER)"))
    event.listen(sa.Table, "before_create", created)
    event.listen(metadata, "after_create", created)
    metadata.create_all(op.get_bind(), checkfirst=False)
    op.execute(DDL("CREATE TABLE %(name)s (id INTEGER)", context={"name": "second"}))
    op.execute(CreateView("v", sa.select(sa.column("id")).select_from(sa.table("first")).where(sa.column("id") > 5)))
    op.execute(CreateTable(sa.Table("third", metadata, sa.Column("id", sa.Integer))))
    op.create_table("fourth", sa.Column("id", sa.Integer))


def downgrade():
    op.execute("DROP VIEW v")
    for name in ("first", "second", "third", "fourth"):
        op.drop_table(name)
    sa.Table("t", sa.MetaData()).drop(op.get_bind())
