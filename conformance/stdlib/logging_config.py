import logging
import logging.config

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
child = logging.getLogger("alembic.runtime.migration")
logging.config.fileConfig("logging_config.ini", disable_existing_loggers=False)
child.info("Running upgrade")
logging.getLogger("sqlalchemy.engine").info("no")
logging.getLogger("app").warning("after")
logging.config.fileConfig("logging_config.ini")
print(logging.getLogger("app").disabled, child.disabled, logging.getLogger("alembic").level, logging.getLogger().level)
print([type(h).__name__ for h in logging.getLogger().handlers], logging.getLogger("sqlalchemy.engine").propagate)
