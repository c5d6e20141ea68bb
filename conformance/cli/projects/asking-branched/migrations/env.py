import sys

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
