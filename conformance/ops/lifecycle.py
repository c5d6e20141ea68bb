"""Whole runs of real Alembic over three small revisions: the script of --sql, and the log of an online run."""
import io, logging, pathlib, tempfile

from alembic import command
from alembic.config import Config

ENV = """
from alembic import context
from sqlalchemy import create_engine, pool
options = context.config.attributes["options"]
if context.is_offline_mode():
    context.configure(url=context.config.get_main_option("sqlalchemy.url"), literal_binds=True, dialect_opts={"paramstyle": "named"}, **options)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(context.config.get_main_option("sqlalchemy.url"), poolclass=pool.NullPool).connect() as connection:
        context.configure(connection=connection, **options)
        with context.begin_transaction():
            context.run_migrations()
"""
REVISIONS = {
    "r1": (None, "first", 'op.create_table("a", sa.Column("id", sa.Integer, primary_key=True))', 'op.drop_table("a")'),
    "r2": ("r1", "second", 'with op.get_context().autocommit_block():\n        op.execute("SELECT 1")', "pass"),
    "r3": ("r2", "third", 'op.execute("SELECT \'50%\'")', "pass"),
}


def project(folder):
    (folder / "versions").mkdir()
    (folder / "env.py").write_text(ENV)
    (folder / "script.py.mako").write_text("")
    for name, (down, doc, up, back) in REVISIONS.items():
        (folder / "versions" / f"{name}.py").write_text(
            f'"""{doc}"""\nimport sqlalchemy as sa\nfrom alembic import op\nrevision = "{name}"\ndown_revision = {down!r}\n'
            f"def upgrade():\n    {up}\ndef downgrade():\n    {back}\n"
        )


class Lines(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


def run(url, call, options, folder):
    out = io.StringIO()
    config = Config(output_buffer=out, stdout=out, attributes={"options": options})
    config.set_main_option("script_location", str(folder))
    config.set_main_option("path_separator", "os")
    config.set_main_option("sqlalchemy.url", url)
    handler = Lines()
    log = logging.getLogger("alembic.runtime.migration")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    call(config)
    log.removeHandler(handler)
    return {"out": out.getvalue(), "log": handler.lines}


def runs():
    result = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        project(folder)
        for dialect in ("postgresql", "sqlite"):
            for label, options in (
                ("plain", {}),
                ("per_migration", {"transaction_per_migration": True}),
                ("transactional", {"transactional_ddl": True}),
                ("non_transactional", {"transactional_ddl": False}),
                ("version_table", {"version_table": "v", "version_table_schema": "s", "version_table_pk": False}),
            ):
                result[f"{dialect} upgrade {label}"] = run(f"{dialect}://", lambda c: command.upgrade(c, "head", sql=True), options, folder)
                result[f"{dialect} downgrade {label}"] = run(f"{dialect}://", lambda c: command.downgrade(c, "r3:base", sql=True), options, folder)
        url = f"sqlite:///{folder}/x.db"
        result["online upgrade"] = run(url, lambda c: command.upgrade(c, "head"), {}, folder)
        result["online downgrade"] = run(url, lambda c: command.downgrade(c, "base"), {}, folder)
    return result
