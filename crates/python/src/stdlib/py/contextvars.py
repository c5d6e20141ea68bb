"""Context variables. Everything runs one thing after another here, so that there is one context at a time."""

from collections.abc import Mapping


class Token:
    MISSING = type("Token.MISSING", (), {"__repr__": lambda self: "<Token.MISSING>"})()

    def __init__(self, var, old_value):
        self.var, self.old_value, self._used = var, old_value, False


class ContextVar:
    def __class_getitem__(cls, item):
        return cls

    def __init__(self, name, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        if args or kwargs.keys() - {"default"}:
            raise TypeError("ContextVar() takes exactly 1 positional argument (%d given)" % (len(args) + 1))
        self.name = name
        self._default = kwargs.get("default", Token.MISSING)

    def get(self, *default):
        values = _current._values
        if self in values:
            return values[self]
        if default:
            return default[0]
        if self._default is Token.MISSING:
            raise LookupError(self)
        return self._default

    def set(self, value):
        token = Token(self, _current._values.get(self, Token.MISSING))
        token._context = _current
        _current._values[self] = value
        return token

    def reset(self, token):
        if token._used:
            raise RuntimeError(repr(token) + " has already been used once")
        if token.var is not self:
            raise ValueError(repr(token) + " was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(repr(token) + " was created in a different Context")
        token._used = True
        if token.old_value is Token.MISSING:
            _current._values.pop(self, None)
        else:
            _current._values[self] = token.old_value


class Context(Mapping):
    def __init__(self):
        self._values = {}
        self._entered = False

    def __getitem__(self, var):
        return self._values[var]

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def copy(self):
        other = Context()
        other._values = dict(self._values)
        return other

    def run(self, callable, *args, **kwargs):
        global _current
        if self._entered:
            raise RuntimeError("cannot enter context: %r is already entered" % self)
        outer, _current, self._entered = _current, self, True
        try:
            return callable(*args, **kwargs)
        finally:
            _current, self._entered = outer, False


_current = Context()
_current._entered = True


def copy_context():
    return _current.copy()
