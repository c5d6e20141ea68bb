"""Limits of a value: what `Field`, `Annotated` and `constr` ask for."""

import re

from pydantic_core import fail

NAMES = (
    "gt", "ge", "lt", "le", "multiple_of", "min_length", "max_length", "pattern", "strict", "max_digits",
    "decimal_places", "allow_inf_nan", "strip_whitespace", "to_lower", "to_upper",
)


def of(extra):
    """The limits that an object beside an annotation sets (`annotated_types.Gt` and the like)."""
    found = {}
    for name in NAMES:
        value = getattr(extra, name, None)
        if value is not None and not callable(value):
            found[name] = value
    return found


def apply(limits, value, given):
    if value is None or not limits:
        return value
    if isinstance(value, str):
        value = _changed(limits, value)
    if isinstance(value, (str, bytes, list, tuple, set, frozenset, dict)):
        _length(limits, value, given)
        if isinstance(value, str) and limits.get("pattern") is not None:
            pattern = limits["pattern"]
            text = pattern if isinstance(pattern, str) else pattern.pattern
            if not re.search(pattern, value):
                fail("string_pattern_mismatch", given, pattern=text)
        return value
    _order(limits, value, given)
    return value


def _changed(limits, value):
    if limits.get("strip_whitespace"):
        value = value.strip()
    if limits.get("to_lower"):
        value = value.lower()
    if limits.get("to_upper"):
        value = value.upper()
    return value


_KINDS = {list: "List", tuple: "Tuple", set: "Set", frozenset: "Frozenset", dict: "Dictionary"}


def _length(limits, value, given):
    low, high = limits.get("min_length"), limits.get("max_length")
    prefix = {str: "string_", bytes: "bytes_"}.get(type(value), "")
    more = {} if prefix else {"field_type": _KINDS.get(type(value), "Value"), "actual_length": len(value)}
    if low is not None and len(value) < low:
        fail(prefix + "too_short", given, min_length=low, **more)
    if high is not None and len(value) > high:
        fail(prefix + "too_long", given, max_length=high, **more)


def _order(limits, value, given):
    if limits.get("multiple_of") is not None and value % limits["multiple_of"]:
        fail("multiple_of", given, multiple_of=limits["multiple_of"])
    tests = (
        ("le", "less_than_equal", lambda limit: value <= limit),
        ("lt", "less_than", lambda limit: value < limit),
        ("ge", "greater_than_equal", lambda limit: value >= limit),
        ("gt", "greater_than", lambda limit: value > limit),
    )
    for name, kind, fine in tests:
        limit = limits.get(name)
        if limit is not None and not fine(limit):
            fail(kind, given, **{name: limit})
