"""Tracebacks of the exception that is being handled."""

import sys
import _host


def format_exc(limit=None, chain=True):
    problem = sys.exc_info()[1]
    return "NoneType: None\n" if problem is None else _host.format_exception(problem) + "\n"


def print_exc(limit=None, file=None, chain=True):
    (file or sys.stderr).write(format_exc())


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    problem = exc if isinstance(exc, BaseException) else value
    return [line + "\n" for line in _host.format_exception(problem).split("\n")]


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (file or sys.stderr).write("".join(format_exception(exc, value)))


def format_exception_only(exc, /, value=None):
    return [format_exception(exc, value)[-1]]


def format_tb(tb, limit=None):
    return []


def print_tb(tb, limit=None, file=None):
    pass


def format_stack(f=None, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass


def extract_tb(tb, limit=None):
    return []
