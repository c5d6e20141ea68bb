"""Models with type variables."""

import _host
import typing


class Parametrized:
    """What a model has for them."""

    # The model that was parametrized, and what with.
    __pydantic_origin__ = None

    @classmethod
    def _variables(cls):
        return cls.__dict__.get("__pydantic_variables__") or getattr(cls, "__pydantic_variables__", {})

    @classmethod
    def _parameters(cls):
        """The type variables that are still open."""
        own = getattr(cls, "__parameters__", None)
        return tuple(cls._open_in_members() if own is None else own)

    @classmethod
    def _open_in_members(cls):
        found = []
        for field in cls.__pydantic_fields__.values():
            if not _host.is_unknown(field.annotation):
                _look(field.annotation, found)
        return [one for one in found if one not in cls._variables()]

    def __class_getitem__(cls, item):
        items = item if isinstance(item, tuple) else (item,)
        parameters = cls._parameters()
        if items == parameters:
            return cls
        chosen = dict(zip(parameters, items))
        if "__pydantic_origin__" in cls.__dict__:
            origin, before = cls.__pydantic_origin__
            return origin[tuple(_replaced(one, chosen) for one in before)]
        made = cls.__dict__.get("__pydantic_made__")
        if made is None:
            cls.__pydantic_made__ = made = []
        for known, one in made:
            if known == items:
                return one
        one = cls._made(items, {**cls._variables(), **chosen})
        made.append((items, one))
        return one

    @classmethod
    def _made(cls, items, variables):
        name = "{}[{}]".format(cls.__name__, ", ".join(_shown(one) for one in items))
        made = type(cls)(name, (cls,), {"__module__": cls.__module__, "__qualname__": name})
        still_open = []
        for one in items:
            _look(one, still_open)
        made.__parameters__ = tuple(still_open)
        made.__pydantic_origin__ = (cls, items)
        made.__pydantic_variables__ = {name: one for name, one in variables.items() if name is not one}
        return made


def _look(annotation, found):
    """The type variables in an annotation."""
    if isinstance(annotation, typing.TypeVar):
        if annotation not in found:
            found.append(annotation)
    for one in typing.get_args(annotation):
        if not isinstance(one, (str, list)):
            _look(one, found)


def _replaced(annotation, chosen):
    if isinstance(annotation, typing.TypeVar):
        return chosen.get(annotation, annotation)
    inner = getattr(annotation, "__parameters__", ())
    if not inner or isinstance(annotation, type) and not hasattr(annotation, "__class_getitem__"):
        return annotation
    return annotation[tuple(chosen.get(one, one) for one in inner)]


def _shown(annotation):
    return annotation.__name__ if isinstance(annotation, type) else repr(annotation)
