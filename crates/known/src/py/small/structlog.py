"""structlog, silent."""

from _silent import Silent
from structlog import contextvars

stdlib = dev = processors = threadlocal = types = testing = tracebacks = _output = Silent()


class DropEvent(BaseException):
    pass


def get_logger(*args, **initial_values):
    return Silent()


getLogger = get_logger
make_filtering_bound_logger = wrap_logger = get_logger
BoundLogger = BoundLoggerBase = PrintLogger = PrintLoggerFactory = WriteLoggerFactory = Silent


def configure(*args, **options):
    pass


configure_once = configure
reset_defaults = configure


def is_configured():
    return True


def get_config():
    return {}
