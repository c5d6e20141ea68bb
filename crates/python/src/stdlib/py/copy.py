"""Shallow and deep copies."""

Error = type("Error", (Exception,), {"__module__": "copy"})
error = Error


def copy(x):
    kind = type(x)
    if kind in (list, dict, set):
        return x.copy()
    if hasattr(kind, "__copy__"):
        return x.__copy__()
    if isinstance(x, (list, dict, set)):
        made = kind.__new__(kind)
        if isinstance(x, list):
            list.extend(made, x)
        else:
            (dict if isinstance(x, dict) else set).update(made, x)
        for name, value in x.__dict__.items():
            object.__setattr__(made, name, value)
        return made
    if _is_plain(x):
        return x
    return _instance(x, lambda value: value)


def _is_plain(x):
    if x is None or x is Ellipsis or x is NotImplemented:
        return True
    if isinstance(x, type) or callable(x) and not hasattr(x, "__dict__"):
        return True
    return type(x) in (int, float, bool, str, bytes, tuple, frozenset, range, slice) or type(x).__name__ in (
        "function",
        "builtin_function_or_method",
        "method",
        "module",
        "property",
    )


def _instance(x, each):
    kind = type(x)
    for name in ("__reduce_ex__", "__reduce__"):
        # `object` has one too, which does what follows below.
        if any(name in one.__dict__ for one in kind.__mro__[:-1]):
            return _rebuilt(x, x.__reduce_ex__(4) if name == "__reduce_ex__" else x.__reduce__(), each)
    if isinstance(x, (tuple, str, int, float, bytes, frozenset)):
        return x
    made = object.__new__(kind)
    _restore(made, x, each)
    return made


def _rebuilt(x, parts, each):
    """What `__reduce__` describes: a function, its arguments, the state, items and pairs."""
    if isinstance(parts, str):
        return x
    function, args, state, items, pairs = (*parts, None, None, None)[:5]
    made = function(*[each(one) for one in args])
    if state is not None:
        if hasattr(made, "__setstate__"):
            made.__setstate__(each(state))
        else:
            made.__dict__.update(each(state))
    for one in items or ():
        made.append(each(one))
    for key, value in pairs or ():
        made[each(key)] = each(value)
    return made


def _restore(made, x, each):
    """Gives a new object the state of another, as `object.__reduce_ex__` describes it."""
    state = x.__getstate__() if hasattr(type(x), "__getstate__") else x.__dict__
    if hasattr(type(x), "__setstate__"):
        made.__setstate__(each(state))
        return
    for name, value in (state or {}).items():
        object.__setattr__(made, name, each(value))


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    known = memo.get(id(x))
    if known is not None:
        return known[0]
    kind = type(x)
    if kind is list:
        made = []
        memo[id(x)] = (made, x)
        for one in x:
            made.append(deepcopy(one, memo))
        return made
    if kind is dict:
        made = {}
        memo[id(x)] = (made, x)
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if kind is set:
        return {deepcopy(one, memo) for one in x}
    if isinstance(x, frozenset):
        return frozenset([deepcopy(one, memo) for one in x])
    if kind is tuple:
        copied = [deepcopy(one, memo) for one in x]
        if all(a is b for a, b in zip(copied, x)):
            return x
        return tuple(copied)
    if hasattr(kind, "__deepcopy__"):
        made = x.__deepcopy__(memo)
        memo[id(x)] = (made, x)
        return made
    if _is_plain(x):
        return x
    if isinstance(x, (list, dict, set)):
        made = copy(x)
        memo[id(x)] = (made, x)
        if isinstance(x, dict):
            for key, value in dict.items(x):
                dict.__setitem__(made, key, deepcopy(value, memo))
        elif isinstance(x, list):
            list.__setitem__(made, slice(None), [deepcopy(one, memo) for one in x])
        for name, value in x.__dict__.items():
            object.__setattr__(made, name, deepcopy(value, memo))
        return made
    if any(name in one.__dict__ for name in ("__reduce_ex__", "__reduce__") for one in kind.__mro__[:-1]):
        made = _instance(x, lambda value: deepcopy(value, memo))
        memo[id(x)] = (made, x)
        return made
    made = object.__new__(kind) if not isinstance(x, (tuple, str, int, float, bytes, frozenset)) else x
    if made is x:
        return x
    memo[id(x)] = (made, x)
    _restore(made, x, lambda value: deepcopy(value, memo))
    return made
