"""flask_migrate"""

__version__ = "4.1.0"


class _MigrateConfig:
    def __init__(self, migrate, db, **options):
        self.migrate = migrate
        self.db = db
        self.directory = migrate.directory
        self.configure_args = options

    @property
    def metadata(self):
        return self.db.metadata


class Migrate:
    def __init__(
        self, app=None, db=None, directory="migrations", command="db", compare_type=True, render_as_batch=True, **options
    ):
        self.db = db
        self.command = command
        self.directory = str(directory)
        self.alembic_ctx_kwargs = {**options, "compare_type": compare_type, "render_as_batch": render_as_batch}
        if app is not None and db is not None:
            self.init_app(app, db, directory)

    def init_app(self, app, db=None, directory=None, command=None, compare_type=None, render_as_batch=None, **options):
        self.db = db or self.db
        self.directory = str(directory or self.directory)
        self.alembic_ctx_kwargs.update(options)
        for name, value in (("compare_type", compare_type), ("render_as_batch", render_as_batch)):
            if value is not None:
                self.alembic_ctx_kwargs[name] = value
        app.extensions["migrate"] = _MigrateConfig(self, self.db, **self.alembic_ctx_kwargs)

    def configure(self, function):
        return function
