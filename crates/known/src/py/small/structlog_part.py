"""structlog's modules: classes and functions that say nothing, and the levels by their names."""

import logging

from _silent import Silent

NAME_TO_LEVEL = {
    "critical": 50,
    "exception": 40,
    "error": 40,
    "warn": 30,
    "warning": 30,
    "info": 20,
    "debug": 10,
    "notset": 0,
}
LEVEL_TO_NAME = {50: "critical", 40: "error", 30: "warning", 20: "info", 10: "debug", 0: "notset"}


class ProcessorFormatter(logging.Formatter):
    """What others log is not structlog's to keep silent: their messages are written without decoration."""

    wrap_for_formatter = remove_processors_meta = Silent()

    def __init__(self, processor=None, processors=(), foreign_pre_chain=None, **options):
        super().__init__()


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Silent if name[:1].isupper() else Silent()
