import io
import logging
import logging.config
import sys

before = logging.getLogger("before")
logging.config.dictConfig(
    {
        "version": 1,
        "formatters": {"short": {"format": "%(levelname)s/%(name)s: %(message)s"}},
        "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "short", "level": "INFO"}},
        "loggers": {"app": {"level": "DEBUG", "handlers": ["out"], "propagate": False}},
        "root": {"level": "WARNING", "handlers": ["out"]},
    }
)
logging.getLogger("app.x").info("hello")
logging.getLogger("app").debug("too low for the handler")
logging.getLogger("other").info("no")
logging.getLogger("other").error("yes")
before.error("disabled")
print(before.disabled)
ini = """
[loggers]
keys = root,engine,alembic

[handlers]
keys = console

[formatters]
keys = generic

[logger_root]
level = WARN
handlers = console
qualname =

[logger_engine]
level = WARNING
handlers =
qualname = sqlalchemy.engine

[logger_alembic]
level = INFO
handlers =
qualname = alembic

[handler_console]
class = StreamHandler
args = (sys.stdout,)
level = NOTSET
formatter = generic

[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
datefmt = %H:%M:%S
"""
child = logging.getLogger("alembic.runtime.migration")
logging.config.fileConfig(io.StringIO(ini), disable_existing_loggers=False)
child.info("Running upgrade")
logging.getLogger("sqlalchemy.engine").info("no")
logging.getLogger("app").warning("after")
logging.config.fileConfig(io.StringIO(ini))
print(logging.getLogger("app").disabled, child.disabled, logging.getLogger("alembic").level, logging.getLogger().level)
print([type(h).__name__ for h in logging.getLogger().handlers], logging.getLogger("sqlalchemy.engine").propagate)
