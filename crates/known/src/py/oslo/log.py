"""oslo_log.log: the loggers of the standard library."""

import logging
from logging import CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING


def getLogger(name=None, project="unknown", version="unknown"):
    return logging.getLogger(name)


get_logger = getLogger


def register_options(conf):
    pass


def setup(*args, **options):
    pass


def set_defaults(*args, **options):
    pass
