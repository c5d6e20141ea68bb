"""cachetools.keys: what a call is remembered under."""

__all__ = ("hashkey", "methodkey", "typedkey", "typedmethodkey")


class _Mark:
    """Stands between positional and named arguments."""


def hashkey(*args, **kwargs):
    return args + (_Mark,) + tuple(sorted(kwargs.items())) if kwargs else args


def methodkey(self, /, *args, **kwargs):
    return hashkey(*args, **kwargs)


def typedkey(*args, **kwargs):
    kinds = tuple(type(value) for _, value in sorted(kwargs.items()))
    return hashkey(*args, **kwargs) + kinds + tuple(type(value) for value in args)


def typedmethodkey(self, /, *args, **kwargs):
    return typedkey(*args, **kwargs)
