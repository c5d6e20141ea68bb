"""What values are, and the parameters of functions written in Python."""

import _host
import types
from collections import namedtuple

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


    def replace(self, *, name=None, kind=None, annotation=None, default=None):
        return type(self)(
            self.name if name is None else name,
            self.kind if kind is None else kind,
            default=self.default if default is None else default,
            annotation=self.annotation if annotation is None else annotation,
        )

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        mine = (self.name, int(self.kind), self.default, self.annotation)
        return mine == (other.name, int(other.kind), other.default, other.annotation)

    def __hash__(self):
        return hash(self.name)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    def apply_defaults(self):
        filled = {}
        for one in self.signature.parameters.values():
            if one.name in self.arguments:
                filled[one.name] = self.arguments[one.name]
            elif one.kind == Parameter.VAR_POSITIONAL:
                filled[one.name] = ()
            elif one.kind == Parameter.VAR_KEYWORD:
                filled[one.name] = {}
            elif one.default is not _EMPTY:
                filled[one.name] = one.default
        self.arguments = filled

    @property
    def args(self):
        found = []
        for one in self.signature.parameters.values():
            if one.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or one.name not in self.arguments:
                break
            value = self.arguments[one.name]
            found.extend(value if one.kind == Parameter.VAR_POSITIONAL else [value])
        return tuple(found)

    @property
    def kwargs(self):
        found, by_name = {}, False
        for one in self.signature.parameters.values():
            by_name = by_name or one.kind >= Parameter.KEYWORD_ONLY or one.name not in self.arguments
            if by_name and one.name in self.arguments:
                if one.kind == Parameter.VAR_KEYWORD:
                    found.update(self.arguments[one.name])
                else:
                    found[one.name] = self.arguments[one.name]
        return found

    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join("%s=%r" % pair for pair in self.arguments.items())


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

    def _bind(self, args, kwargs, partial):
        arguments, kwargs = {}, dict(kwargs)
        rest = list(args)
        for one in self.parameters.values():
            name, kind = one.name, one.kind
            if kind == Parameter.VAR_POSITIONAL:
                if rest:
                    arguments[name], rest = tuple(rest), []
            elif kind == Parameter.VAR_KEYWORD:
                if kwargs:
                    arguments[name], kwargs = kwargs, {}
            elif rest and kind != Parameter.KEYWORD_ONLY:
                if name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                    raise TypeError("multiple values for argument %r" % name)
                arguments[name] = rest.pop(0)
            elif name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif one.default is _EMPTY and not partial:
                what = " keyword-only" if kind == Parameter.KEYWORD_ONLY else ""
                raise TypeError("missing a required%s argument: %r" % (what, name))
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def replace(self, *, parameters=None, return_annotation=None):
        return type(self)(
            self.parameters.values() if parameters is None else parameters,
            return_annotation=self.return_annotation if return_annotation is None else return_annotation,
        )

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return signature(obj, follow_wrapped=follow_wrapped)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

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


FullArgSpec = namedtuple(
    "FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations", module="inspect"
)


def getfullargspec(func):
    found = _host.parameters(getattr(func, "__func__", func))
    if found is None:
        raise TypeError("unsupported callable")
    names = {kind: [name for name, one, _, _ in found if one == kind] for kind in range(5)}
    defaults = tuple(default for _, kind, has, default in found if has and kind < 2)
    named = {name: default for name, kind, has, default in found if has and kind == 3}
    return FullArgSpec(
        names[0] + names[1],
        names[2][0] if names[2] else None,
        names[4][0] if names[4] else None,
        defaults or None,
        names[3],
        named or None,
        get_annotations(func),
    )


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if eval_str:
        from typing import get_type_hints

        return get_type_hints(obj)
    return dict(getattr(obj, "__annotations__", None) or {})


def getattr_static(obj, attr, *default):
    places = list(obj.__mro__) if isinstance(obj, type) else [obj, *type(obj).__mro__]
    for place in places:
        found = getattr(place, "__dict__", {})
        if attr in found:
            return found[attr]
    if default:
        return default[0]
    raise AttributeError(attr)


def isdatadescriptor(object):
    kind = type(object)
    return kind is property or not isclass(object) and (hasattr(kind, "__set__") or hasattr(kind, "__delete__"))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isgetsetdescriptor(object):
    return False


def ismemberdescriptor(object):
    return False


def isasyncgenfunction(obj):
    return _host.is_generator_function(obj) and _host.is_async_function(obj)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return False


def iscode(object):
    return isinstance(object, types.CodeType)


def getfile(object):
    import sys

    module = sys.modules.get(getattr(object, "__module__", None) or getattr(object, "__name__", ""))
    found = getattr(module, "__file__", None)
    if found is None:
        raise TypeError("%r is a built-in %s" % (object, "class" if isclass(object) else "module"))
    return found


getsourcefile = getabsfile = getfile


def getsourcelines(object):
    _host.unsupported("inspect.getsourcelines() is not supported")


def getmodulename(path):
    import os

    base, end = os.path.splitext(os.path.basename(path))
    return base if end == ".py" else None


def currentframe():
    return None


def stack(context=1):
    _host.unsupported("inspect.stack() is not supported")


def getsource(object):
    _host.unsupported("inspect.getsource() is not supported")
