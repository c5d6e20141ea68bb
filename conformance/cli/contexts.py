"""Projects whose env.py and revisions use what Alembic offers beside directives: contexts, scripts, operations, events."""

from projects import BRANCHED, DEPENDS, INI, LINEAR, TWO_HEADS, env, project

HEAD = 'from alembic import op, context\nimport sqlalchemy as sa\n\nrevision = "{}"\ndown_revision = {!r}\n\n\n'


def file(identifier, down, text):
    return {f"migrations/versions/{identifier}.py": HEAD.format(identifier, down) + text}


# Everything that env.py may ask of its context, printed.
ASK_ENV = '''import sys

from alembic import context
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.runtime.migration import MigrationInfo
from alembic.script import ScriptDirectory
from logging.config import fileConfig
from sqlalchemy import engine_from_config, pool, text

config = context.config
fileConfig(config.config_file_name)


def show(name, ask):
    try:
        answer = ask()
    except Exception as error:
        print(name, "!", type(error).__name__, error)
    else:
        print(name, "=", answer)


def about(script):
    words = [script.revision, script.down_revision, script.doc, script.is_head, script.is_base, script.is_branch_point]
    words += [script.is_merge_point, sorted(script.nextrev), sorted(script.branch_labels), script.dependencies]
    return words + [str(script), script.cmd_format(False), script.module.revision, script.path.split("/")[-1]]


script = context.script
show("offline", context.is_offline_mode)
show("tag", context.get_tag_argument)
show("x", lambda: (context.get_x_argument(), context.get_x_argument(as_dictionary=True)))
show("heads", lambda: (script.get_heads(), script.get_bases(), sorted(context.get_head_revisions())))
show("head", context.get_head_revision)
show("current head", script.get_current_head)
show("base", script.get_base)
show("as_revision_number", lambda: script.as_revision_number("base"))
show("walk", lambda: sorted(it.revision for it in script.walk_revisions()))
show("iterate", lambda: sorted(it.revision for it in script.iterate_revisions("heads", "base")))
show("revisions", lambda: sorted(it.revision for it in script.get_revisions("heads")))
show("missing", lambda: script.get_revision("zzz"))
show("scripts", lambda: [about(it) for it in sorted(script.walk_revisions(), key=lambda it: it.revision)])
show("map", lambda: (type(script.revision_map).__name__, script.revision_map.get_revision("base")))
show("directory", lambda: ScriptDirectory.from_config(config).get_heads() == script.get_heads())
show("options", lambda: (config.cmd_opts.x, config.cmd_opts.quiet, config.cmd_opts.cmd[0].__name__, config.attributes))
show("file", lambda: config.file_config.get("alembic", "path_separator"))
show("nothing", context.get_context)
show("no dialect", lambda: context.configure())
show("bad dialect", lambda: context.configure(dialect_name="nothere"))


def applied(ctx, step, heads, run_args):
    print("applied", ctx is context.get_context(), isinstance(step, MigrationInfo), sorted(heads), run_args)
    print(" ", step.is_upgrade, step.is_stamp, step.is_migration, step.up_revision_id, step.up_revision_ids)
    print(" ", step.down_revision_ids, step.source_revision_ids, step.destination_revision_ids)
    for scripts in (step.up_revisions, step.down_revisions, step.source_revisions, step.destination_revisions):
        print(" ", [it.revision for it in scripts])
    print(" ", step.up_revision and step.up_revision.doc, type(step.revision_map).__name__)


def also(*, step, **rest):
    print("also", sorted(rest))


OPTIONS = dict(
    on_version_apply=(applied, also), include_object=lambda *a: True, include_name=lambda *a: True, my_own=3,
    process_revision_directives=lambda *a: None, render_item=lambda *a: False, compare_type=lambda *a: None,
    compare_server_default=True, user_module_prefix="x.", template_args={"a": 1}, upgrade_token="up",
    downgrade_token="down", include_schemas=True, render_as_batch=True,
)


def inside():
    ctx = context.get_context()
    show("ddl", context.is_transactional_ddl)
    show("starting", context.get_starting_revision_argument)
    show("opts", lambda: [ctx.opts[name] for name in ("my_own", "upgrade_token", "as_sql", "render_as_batch", "user_module_prefix")])
    show("current", lambda: (ctx.get_current_heads(), ctx.as_sql, ctx.dialect.name, ctx.config is config))
    show("types", lambda: (type(ctx).__name__, type(ctx.impl).__name__, type(ctx.script).__name__, isinstance(ctx, MigrationContext)))
    show("impl", lambda: (ctx.impl.__dialect__, ctx.impl.transactional_ddl, ctx.impl.as_sql, ctx.impl is context.get_impl()))
    show("table", lambda: (ctx.version_table, ctx.version_table_schema))
    show("static", lambda: context.static_output("-- static"))
    show("static", lambda: ctx.impl.static_output("-- static too"))
    show("execute", lambda: (ctx.execute("SELECT 1"), ctx.impl.execute("SELECT 2"), context.execute(text("SELECT 3"))))
    operations = Operations(ctx)
    show("operations", lambda: (operations.get_context() is ctx, operations.get_bind() is context.get_bind()))


if context.is_offline_mode():
    context.configure(url=config.get_main_option("sqlalchemy.url"), literal_binds=True, **OPTIONS)
    with context.begin_transaction():
        inside()
        context.run_migrations(a=1, b="x")
else:
    engine = engine_from_config(config.get_section(config.config_ini_section), prefix="sqlalchemy.", poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, **OPTIONS)
        with context.begin_transaction():
            inside()
            context.run_migrations(a=1, b="x")
'''


def asking(revisions):
    files = project(revisions, environment=ASK_ENV)
    return {name: text.replace("grade() -> None", "grade(a, b)") for name, text in files.items()}


# Contexts and operations of a revision's own.
LIBRARY = file("b000aaaa0001", None, '''import io

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory


def upgrade():
    own = MigrationContext.configure(op.get_bind())
    print(own is op.get_context(), own.get_current_revision(), own.get_current_heads(), own.as_sql, own.dialect.name)
    Operations(own).create_table("a", sa.Column("id", sa.Integer))
    script = ScriptDirectory.from_config(context.config)
    print([it.revision for it in script.walk_revisions()], script.get_revision("head").doc, script.get_current_head())
    other = MigrationContext.configure(op.get_bind(), opts={"version_table": "other_version"})
    print(other.get_current_heads())
    other.stamp(script, "head")
    print(other.get_current_heads(), other.get_current_revision())
    buffer = io.StringIO()
    options = {"as_sql": True, "output_buffer": buffer, "literal_binds": True}
    offline = MigrationContext.configure(dialect_name="postgresql", opts=options)
    with Operations.context(offline) as operations:
        operations.create_table("b", sa.Column("id", sa.Integer, primary_key=True))
        op.add_column("b", sa.Column("x", sa.JSON))
        operations.bulk_insert(sa.table("b", sa.column("x", sa.String)), [{"x": "y"}])
    print(buffer.getvalue())


def downgrade():
    op.drop_table("a")
''')

# Operations of the project's own, and implementations in place of Alembic's.
OPERATIONS = file("b100aaaa0001", None, '''from alembic.operations import BatchOperations, MigrateOperation, Operations, ops


@Operations.register_operation("create_sequence")
@BatchOperations.register_operation("create_sequence", "batch_create_sequence")
class CreateSequenceOp(MigrateOperation):
    def __init__(self, name):
        self.name = name

    @classmethod
    def create_sequence(cls, operations, name):
        return operations.invoke(cls(name))

    @classmethod
    def batch_create_sequence(cls, operations):
        return operations.invoke(cls(operations.impl.table_name + "_seq"))

    def reverse(self):
        return ops.ExecuteSQLOp("DROP SEQUENCE " + self.name)


@Operations.implementation_for(CreateSequenceOp)
def create_sequence(operations, operation):
    operations.execute("CREATE SEQUENCE " + operation.name)
    return operation.name


@Operations.implementation_for(ops.CreateTableOp, replace=True)
def create_table(operations, operation):
    operations.execute("-- creating " + operation.table_name)
    table = operation.to_table(operations.migration_context)
    operations.impl.create_table(table)
    return table


@Operations.implementation_for(ops.AddColumnOp, replace=True)
def add_column(operations, operation):
    operations.impl.add_column(operation.table_name, operation.to_column(), schema=operation.schema)
    if operations.impl.table_name if hasattr(operations.impl, "table_name") else None:
        operations.execute("-- in a batch")


def upgrade():
    print(op.create_sequence("s"))
    op.invoke(CreateSequenceOp("x").reverse())
    made = op.create_table("t", sa.Column("id", sa.Integer), schema="s", comment="c")
    print(made.name, made.schema, list(made.c.keys()))
    op.add_column("t", sa.Column("n", sa.String(5), index=False))
    with op.batch_alter_table("t", recreate="never") as batch:
        batch.create_sequence()
        batch.add_column(sa.Column("m", sa.Integer))
        batch.invoke(ops.DropColumnOp("t", "n"))
    for operation in OPERATIONS:
        op.invoke(operation)
    for operation in OPERATIONS:
        try:
            back = operation.reverse()
        except (NotImplementedError, ValueError) as error:
            print("--", type(operation).__name__, type(error).__name__, error)
        else:
            print("--", type(operation).__name__, type(back).__name__)
            op.invoke(back)
    try:
        op.invoke(5)
    except ValueError as error:
        print(error)


TABLE = sa.Table("z", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.String(5)), sa.UniqueConstraint("n", name="uq"))
UNIQUE = [it for it in TABLE.constraints if it.name == "uq"][0]
OPERATIONS = [
    ops.CreateTableOp("u", [sa.Column("id", sa.Integer)]),
    ops.CreateTableOp.from_table(TABLE),
    ops.DropTableOp.from_table(TABLE),
    ops.DropTableOp("u"),
    ops.AddColumnOp("u", sa.Column("x", sa.String(5))),
    ops.AddColumnOp.from_column(TABLE.c.n),
    ops.DropColumnOp("u", "x"),
    ops.AlterColumnOp("u", "x", modify_nullable=False, modify_server_default="5", modify_type=sa.Integer(), modify_name="y", modify_comment="c", existing_type=sa.String(5), existing_nullable=True),
    ops.AlterColumnOp("u", "x", modify_server_default=None, existing_server_default="1"),
    ops.CreateIndexOp("i", "u", ["x"], unique=True, postgresql_using="gin"),
    ops.CreateIndexOp.from_index(sa.Index("ix", TABLE.c.n)),
    ops.DropIndexOp("i", "u"),
    ops.CreateUniqueConstraintOp("q", "u", ["x"]),
    ops.CreatePrimaryKeyOp("q", "u", ["x"]),
    ops.CreateForeignKeyOp("q", "u", "o", ["x"], ["y"], ondelete="CASCADE", source_schema="s"),
    ops.CreateCheckConstraintOp("q", "u", "x > 5"),
    ops.AddConstraintOp.from_constraint(UNIQUE),
    ops.DropConstraintOp.from_constraint(UNIQUE),
    ops.DropConstraintOp("q", "u", type_="unique"),
    ops.RenameTableOp("u", "v"),
    ops.CreateTableCommentOp("u", "v"),
    ops.CreateTableCommentOp("u", "v", existing_comment="w"),
    ops.DropTableCommentOp("u", existing_comment="w"),
    ops.ExecuteSQLOp("SELECT 1"),
    ops.BulkInsertOp(sa.table("u", sa.column("x", sa.Integer)), [{"x": 1}]),
]


def downgrade():
    pass
''')

# A class of the project's own between operations and SQL.
IMPL_ENV = env("**OPTIONS").replace("target_metadata = None\n", '''target_metadata = None
OPTIONS = {}
import sqlalchemy as sa
from alembic.ddl.postgresql import PostgresqlImpl


class MyImpl(PostgresqlImpl):
    __dialect__ = "postgresql"
    transactional_ddl = False

    def version_table_impl(self, *, version_table, version_table_schema, version_table_pk, **kw):
        column = sa.Column("version_num", sa.String(128), primary_key=True)
        return sa.Table(version_table, sa.MetaData(), column, schema=version_table_schema)

    def add_column(self, table_name, column, *, schema=None, **kw):
        self.execute("-- adding %s.%s" % (table_name, column.name))
        super().add_column(table_name, column, schema=schema, **kw)

    def drop_table(self, table, **kw):
        self.static_output("-- dropping " + table.name)
        super().drop_table(table, **kw)

    def add_constraint(self, const, **kw):
        self.static_output("-- %s %s" % (type(const).__name__, const.name))
        super().add_constraint(const, **kw)
''')
IMPL = file("b200aaaa0001", None, '''def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer))
    op.add_column("t", sa.Column("n", sa.Integer), schema="s")
    op.create_unique_constraint("uq", "t", ["n"])
    with op.batch_alter_table("t") as batch:
        batch.add_column(sa.Column("m", sa.Integer))
        batch.create_foreign_key("fk", "o", ["m"], ["id"])


def downgrade():
    op.drop_table("t")
''')

# SQL of the project's own, and what listens to tables.
EVENTS = file("b300aaaa0001", None, '''from sqlalchemy import DDL, event
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
''')

# Where the script goes, and what may be switched.
SWITCH_ENV = '''import io
import os
import sys
from logging.config import fileConfig

from alembic import context

fileConfig(context.config.config_file_name)
url = context.config.get_main_option("sqlalchemy.url")
mode = os.environ["MODE"]
buffer = io.StringIO()
options = {
    "text": {"output_buffer": buffer},
    "stdout": {"output_buffer": sys.stdout},
    "bytes": {"output_buffer": io.BytesIO(), "output_encoding": "utf-16"},
    "file": {},
    "ddl": {"transactional_ddl": True},
    "no-ddl": {"transactional_ddl": False},
    "each": {"transaction_per_migration": True},
    "starting": {"starting_rev": "ae1027a6acf0"},
    "tag": {"tag": "mine"},
    "table": {"version_table": "My Version", "version_table_schema": "my schema", "version_table_pk": False},
}[mode]
if mode == "file":
    with open("script.sql", "w") as buffer:
        context.configure(url=url, output_buffer=buffer, literal_binds=True)
        with context.begin_transaction():
            context.run_migrations()
    print(open("script.sql").read())
else:
    context.configure(url=url, literal_binds=True, dialect_opts={"paramstyle": "named"}, **options)
    print(context.get_tag_argument(), context.is_transactional_ddl())
    with context.begin_transaction():
        context.run_migrations()
    if mode == "text":
        print(buffer.getvalue())
    if mode == "bytes":
        print(options["output_buffer"].getvalue()[:40], len(options["output_buffer"].getvalue()))
'''

FAILING_WRITE = env("output_buffer=Broken()").replace("target_metadata = None\n", '''target_metadata = None


class Broken:
    def write(self, text):
        raise RuntimeError("no paper in the printer")

    def flush(self):
        pass
''')


def contexts():
    """All of them, by name."""
    return {
        "asking": asking(LINEAR),
        "asking-branched": asking(BRANCHED),
        "asking-two-heads": asking(TWO_HEADS),
        "asking-depends": asking(DEPENDS),
        "library": {**project([]), **LIBRARY},
        "operations": {**project([]), **OPERATIONS},
        "implementation": {**project([], environment=IMPL_ENV), **IMPL},
        "events": {**project([]), **EVENTS},
        "switches": project(LINEAR[:2], environment=SWITCH_ENV),
        "broken-output": project(LINEAR[:1], environment=FAILING_WRITE),
    }
