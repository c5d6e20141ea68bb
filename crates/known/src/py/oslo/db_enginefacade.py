"""oslo_db.sqlalchemy.enginefacade, as far as migrations use it: which engine there is.

Sessions and connections of a service's own code stay unknown values.
"""

import oslo_config
import sqlalchemy
from oslo_config import cfg
from oslo_db import exception, options


class _Factory:
    def __init__(self):
        self.settings, self.engine = {}, None

    def start(self):
        if self.engine is None:
            cfg.CONF.register_opts(options.database_opts, "database")
            settings = dict(cfg.CONF.database.items()) | self.settings
            url = settings["connection"]
            if url is None:
                raise exception.CantStartEngineError("No sql_connection parameter is established")
            if settings["connection_parameters"]:
                url += ("&" if "?" in url else "?") + settings["connection_parameters"]
            self.engine = sqlalchemy.create_engine(url)
            if settings.get("sqlite_fk") and self.engine.dialect.name == "sqlite":
                sqlalchemy.event.listen(self.engine, "connect", _with_foreign_keys)
        return self.engine


def _with_foreign_keys(connection, record):
    connection.execute("pragma foreign_keys=ON")


class _TransactionContextManager:
    def __init__(self, factory=None):
        self._factory = factory or _Factory()

    @property
    def _same(self):
        return self

    reader = writer = independent = savepoint = connection = async_ = allow_async = replace = _same

    @property
    def is_started(self):
        return self._factory.engine is not None

    def configure(self, **settings):
        if self.is_started:
            raise AlreadyStartedError("this TransactionFactory is already started")
        self._factory.settings.update(settings)

    def get_engine(self):
        return self._factory.start()

    def make_new_manager(self):
        made = _TransactionContextManager()
        made._factory.settings.update(self._factory.settings)
        return made

    def dispose_pool(self):
        if self.is_started:
            self._factory.engine.dispose()

    def __call__(self, function):
        return function

    def __getattr__(self, name):
        return getattr(oslo_config, "_not_known_" + name)


class AlreadyStartedError(TypeError):
    pass


def transaction_context():
    return _TransactionContextManager()


def transaction_context_provider(klass):
    return klass


_global = _TransactionContextManager()
reader, writer = _global.reader, _global.writer


def configure(**settings):
    _global.configure(**settings)
