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


class _ParameterKind(int):
    def __new__(cls, number, name, description):
        made = int.__new__(cls, number)
        made.name = name
        made.description = description
        return made

    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self.name, int(self))

    def __str__(self):
        return self.name


_KINDS = (
    _ParameterKind(0, "POSITIONAL_ONLY", "positional-only"),
    _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword"),
    _ParameterKind(2, "VAR_POSITIONAL", "variadic positional"),
    _ParameterKind(3, "KEYWORD_ONLY", "keyword-only"),
    _ParameterKind(4, "VAR_KEYWORD", "variadic keyword"),
)


def formatannotation(annotation):
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", ""):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation).replace("typing.", "")


class Parameter:
    empty = _EMPTY
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _KINDS

    def __init__(self, name, kind, *, default=_EMPTY, annotation=_EMPTY):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = {2: "*", 4: "**"}.get(self.kind, "") + self.name
        if self.annotation is not _EMPTY:
            text += ": " + formatannotation(self.annotation)
            return text if self.default is _EMPTY else "%s = %r" % (text, self.default)
        return text if self.default is _EMPTY else "%s=%r" % (text, self.default)

    def __repr__(self):
        return '<Parameter "%s">' % self


class Signature:
    empty = _EMPTY

    def __init__(self, parameters=(), *, return_annotation=_EMPTY):
        self.parameters = {one.name: one for one in parameters}
        self.return_annotation = return_annotation

    def __str__(self):
        parts = []
        star = False
        before = None
        for one in self.parameters.values():
            if before == Parameter.POSITIONAL_ONLY and one.kind != before:
                parts.append("/")
            before = one.kind
            if one.kind == Parameter.VAR_POSITIONAL:
                star = True
            if one.kind == Parameter.KEYWORD_ONLY and not star:
                parts.append("*")
                star = True
            parts.append(str(one))
        if before == Parameter.POSITIONAL_ONLY:
            parts.append("/")
        text = "(%s)" % ", ".join(parts)
        if self.return_annotation is not _EMPTY:
            text += " -> " + formatannotation(self.return_annotation)
        return text

    def bind(self, *args, **kwargs):
        _host.unsupported("inspect.Signature.bind() is not supported")

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
    annotations = getattr(obj, "__annotations__", {})
    made = []
    for name, kind, has_default, default in found[bound:]:
        annotation = annotations.get(name, _EMPTY)
        made.append(Parameter(name, _KINDS[kind], default=default if has_default else _EMPTY, annotation=annotation))
    return Signature(made, return_annotation=annotations.get("return", _EMPTY))


def getfullargspec(func):
    _host.unsupported("inspect.getfullargspec() is not supported; inspect.signature() is")


def currentframe():
    return None


def stack(context=1):
    _host.unsupported("inspect.stack() is not supported")


def getsource(object):
    _host.unsupported("inspect.getsource() is not supported")
