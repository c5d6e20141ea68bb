"""Functions on functions, by the documentation of `functools`."""

from _host import is_unknown

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
WRAPPER_UPDATES = ("__dict__",)
_UNSET = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    attributes = getattr(wrapped, "__dict__", {})
    # A function that could not be imported has no attributes to take over.
    if not is_unknown(attributes):
        for name, value in attributes.items():
            setattr(wrapper, name, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class partial:
    def __init__(self, func, /, *args, **keywords):
        if is_unknown(func):
            pass
        elif not callable(func):
            raise TypeError("the first argument must be callable")
        elif isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)] + [repr(one) for one in self.args]
        parts += ["%s=%r" % pair for pair in self.keywords.items()]
        return "functools.partial(%s)" % ", ".join(parts)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        func, args, keywords = self.func, self.args, self.keywords
        if instance is None:
            return lambda self, *more, **named: func(self, *args, *more, **{**keywords, **named})
        return lambda *more, **named: func(instance, *args, *more, **{**keywords, **named})


def reduce(function, iterable, initial=_UNSET):
    rest = iter(iterable)
    if initial is _UNSET:
        try:
            value = next(rest)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for one in rest:
        value = function(value, one)
    return value


class _CacheInfo(tuple):
    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % (self[0], self[1], self[2], self[3])


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, typed)
    if maxsize is not None and maxsize < 0:
        maxsize = 0
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    known = {}
    counts = [0, 0]

    def wrapper(*args, **kwargs):
        if any(is_unknown(one) for one in args):
            return function(*args, **kwargs)
        key = (args, tuple(kwargs.items()))
        if typed:
            key += (tuple(type(one) for one in args), tuple(type(one) for one in kwargs.values()))
        if key in known:
            counts[0] += 1
            value = known.pop(key)
            known[key] = value
            return value
        value = function(*args, **kwargs)
        counts[1] += 1
        if maxsize != 0:
            if maxsize is not None and len(known) >= maxsize:
                known.pop(next(iter(known)))
            known[key] = value
        return value

    def cache_info():
        return _CacheInfo((counts[0], counts[1], maxsize, len(known)))

    def cache_clear():
        known.clear()
        counts[:] = [0, 0]

    update_wrapper(wrapper, function)
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return wrapper


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = getattr(func, "__doc__", None)

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        values = instance.__dict__
        if self.attrname in values:
            return values[self.attrname]
        value = self.func(instance)
        object.__setattr__(instance, self.attrname, value)
        return value

    def __class_getitem__(cls, parameters):
        return cls


def total_ordering(cls):
    def has(name):
        for one in cls.__mro__:
            if one is not object and name in one.__dict__:
                return True
        return False

    given = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if has(name)]
    if not given:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    name = "__lt__" if "__lt__" in given else given[0]
    if "__lt__" in given:
        name = "__lt__"
    elif "__le__" in given:
        name = "__le__"
    elif "__gt__" in given:
        name = "__gt__"
    else:
        name = "__ge__"

    def below(self, other):
        """`self < other` from the operation that is there."""
        if name == "__lt__":
            return self.__lt__(other)
        if name == "__gt__":
            answer = self.__gt__(other)
            return answer if answer is NotImplemented else not answer and self != other
        if name == "__le__":
            answer = self.__le__(other)
            return answer if answer is NotImplemented else answer and self != other
        answer = self.__ge__(other)
        return answer if answer is NotImplemented else not answer

    def __lt__(self, other):
        return below(self, other)

    def __le__(self, other):
        answer = below(self, other)
        return answer if answer is NotImplemented else answer or self == other

    def __gt__(self, other):
        answer = below(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    def __ge__(self, other):
        answer = below(self, other)
        return answer if answer is NotImplemented else not answer

    for made in (__lt__, __le__, __gt__, __ge__):
        if made.__name__ not in given:
            setattr(cls, made.__name__, made)
    return cls


def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.func, self.args, self.keywords = func, args, keywords

    def __get__(self, obj, cls=None):
        if isinstance(self.func, (staticmethod, classmethod)):
            found = self.func.__get__(obj, cls)
        elif obj is None:
            return lambda this, /, *args, **kwargs: self.__get__(this)(*args, **kwargs)
        else:
            found = partial(self.func, obj)
        return partial(found, *self.args, **self.keywords)

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *("%s=%r" % pair for pair in self.keywords.items())]
        return "functools.partialmethod(%s)" % ", ".join(parts)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            found = self.dispatcher.dispatch(type(args[0]))
            if isinstance(found, (staticmethod, classmethod)):
                return found.__get__(obj, cls)(*args, **kwargs)
            return found(obj, *args, **kwargs)

        return update_wrapper(method, self.func)


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for one in cls.__mro__:
            if one in registry:
                return registry[one]
        return func

    def register(cls, method=None):
        if method is not None:
            registry[cls] = method
            return method
        if isinstance(cls, type):
            return lambda method: register(cls, method)
        annotations = getattr(cls, "__annotations__", {})
        if not annotations:
            raise TypeError(
                "Invalid first argument to `register()`: %r. Use either `@register(some_class)` or plain `@register` "
                "on an annotated function." % (cls,)
            )
        return register(next(iter(annotations.values())), cls)

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % func.__name__)
        return dispatch(type(args[0]))(*args, **kwargs)

    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper
