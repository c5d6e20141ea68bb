"""Warnings go to standard error as CPython prints them; filters are by category only."""

import re
import sys
import _host

_filters = []
_seen = set()
_HIDDEN = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno


def _action(category, text, module):
    for action, wanted, start in _filters:
        if issubclass(category, wanted) and (not start or re.match(start, text, re.I)):
            return action
    if issubclass(category, DeprecationWarning) and module == "__main__":
        return "default"
    return "ignore" if issubclass(category, _HIDDEN) else "default"


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or sys.stderr).write(formatwarning(message, category, filename, lineno, line))


_original = showwarning


def formatwarning(message, category, filename, lineno, line=None):
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    return text + ("  %s\n" % line.strip() if line else "")


def warn(message, category=None, stacklevel=1, source=None, **kwargs):
    if isinstance(message, Warning):
        category = type(message)
        text = str(message)
        message_of = None
    else:
        category = UserWarning if category is None else category
        text = message
        message_of = category
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    if message_of is not None:
        message = message_of(message)
    filename, line, _ = _host.caller(stacklevel - 1)
    _emit(message, text, category, filename, line, _host.caller_line(stacklevel - 1))


def warn_explicit(message, category, filename, lineno, *args, **kwargs):
    _emit(category(message) if isinstance(message, str) else message, str(message), category, filename, lineno)


def _emit(message, text, category, filename, line, shown=None):
    action = _action(category, str(text), None)
    if action == "ignore":
        return
    if action == "error":
        raise message
    key = (str(text), category.__name__, filename, None if action == "once" else line)
    if action != "always":
        if key in _seen:
            return
        _seen.add(key)
    if _recording:
        _recording[-1].append(WarningMessage(message, category, filename, line))
        return
    if showwarning is _original:
        sys.stderr.write(formatwarning(message, category, filename, line, shown or ""))
    else:
        showwarning(message, category, filename, line)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    entry = (action, category, message)
    if append:
        _filters.append(entry)
    else:
        _filters.insert(0, entry)


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, "", category, append=append)


def resetwarnings():
    _filters.clear()


_recording = []


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._new = (action, category)

    def __enter__(self):
        self._before = list(_filters)
        if self._new[0] is not None:
            simplefilter(*self._new)
        if self._record:
            _recording.append([])
            return _recording[-1]

    def __exit__(self, *details):
        _filters[:] = self._before
        if self._record:
            _recording.pop()
