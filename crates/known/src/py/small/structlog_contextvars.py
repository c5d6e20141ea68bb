"""structlog.contextvars: values that every record of this context would have."""

import contextlib
import contextvars

STRUCTLOG_KEY_PREFIX = "structlog_"
_variables = {}


def get_contextvars():
    found = {}
    for name, variable in _variables.items():
        value = variable.get()
        if value is not Ellipsis:
            found[name] = value
    return found


def get_merged_contextvars(bound_logger):
    return get_contextvars()


def merge_contextvars(logger, method_name, event_dict):
    for name, value in get_contextvars().items():
        event_dict.setdefault(name, value)
    return event_dict


def clear_contextvars():
    unbind_contextvars(*_variables)


def bind_contextvars(**values):
    tokens = {}
    for name, value in values.items():
        variable = _variables.get(name)
        if variable is None:
            variable = _variables[name] = contextvars.ContextVar(STRUCTLOG_KEY_PREFIX + name, default=...)
        tokens[name] = variable.set(value)
    return tokens


def reset_contextvars(**tokens):
    for name, token in tokens.items():
        _variables[name].reset(token)


def unbind_contextvars(*names):
    for name in names:
        if name in _variables:
            _variables[name].set(...)


@contextlib.contextmanager
def bound_contextvars(**values):
    before = {name: value for name, value in get_contextvars().items() if name in values}
    bind_contextvars(**values)
    try:
        yield
    finally:
        unbind_contextvars(*values)
        bind_contextvars(**before)
