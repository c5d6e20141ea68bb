"""What values are, and the parameters of functions written in Python."""

import _host
import types

_EMPTY = type("_empty", (), {"__module__": "inspect"})


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return _host.is_coroutine(object)


def isawaitable(object):
    return _host.is_coroutine(object) or hasattr(object, "__await__")


def iscoroutinefunction(obj):
    return _host.is_coroutine_function(obj)


def isgeneratorfunction(obj):
    return _host.is_generator_function(obj)


def isabstract(object):
    return bool(getattr(object, "__abstractmethods__", ()))


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    return None if doc is None else cleandoc(doc)


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getmodule(object):
    import sys

    return sys.modules.get(getattr(object, "__module__", None) or "")


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    return func


class Parameter:
    empty = _EMPTY
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __init__(self, name, kind, *, default=_EMPTY, annotation=_EMPTY):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = {2: "*", 4: "**"}.get(self.kind, "") + self.name
        return text if self.default is _EMPTY else "%s=%r" % (text, self.default)

    def __repr__(self):
        return '<Parameter "%s">' % self


class Signature:
    empty = _EMPTY

    def __init__(self, parameters):
        self.parameters = {one.name: one for one in parameters}
        self.return_annotation = _EMPTY

    def __str__(self):
        parts = []
        star = False
        for one in self.parameters.values():
            if one.kind == Parameter.VAR_POSITIONAL:
                star = True
            if one.kind == Parameter.KEYWORD_ONLY and not star:
                parts.append("*")
                star = True
            parts.append(str(one))
        return "(%s)" % ", ".join(parts)

    def __repr__(self):
        return "<Signature %s>" % self


def signature(obj, *, follow_wrapped=True):
    obj = unwrap(obj)
    bound = 0
    if isinstance(obj, type):
        obj, bound = obj.__init__, 1
    found = _host.parameters(obj)
    if found is None:
        raise ValueError("no signature found for builtin %r" % (obj,))
    made = []
    for name, kind, has_default, default in found[bound:]:
        made.append(Parameter(name, kind, default=default if has_default else _EMPTY))
    return Signature(made)


def getfullargspec(func):
    _host.unsupported("inspect.getfullargspec() is not supported; inspect.signature() is")


def currentframe():
    return None


def stack(context=1):
    _host.unsupported("inspect.stack() is not supported")


def getsource(object):
    _host.unsupported("inspect.getsource() is not supported")
