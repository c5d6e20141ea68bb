"""Values on several lines when they do not fit on one."""

import re
import sys


def _sorted(items, sort):
    if not sort:
        return list(items)
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=lambda one: (str(type(one)), id(one)))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._sort = sort_dicts

    def pformat(self, object):
        return self._text(object, 0, 0, 0)

    def pprint(self, object):
        print(self.pformat(object), file=self._stream or sys.stdout)

    def _flat(self, value, level):
        if self._depth is not None and level >= self._depth and type(value) in (list, tuple, dict) and value:
            return "{...}" if type(value) is dict else "[...]" if type(value) is list else "(...)"
        if type(value) is dict:
            keys = self._keys(value)
            return "{%s}" % ", ".join(
                self._flat(key, level + 1) + ": " + self._flat(value[key], level + 1) for key in keys
            )
        if type(value) in (list, tuple):
            inner = ", ".join(self._flat(one, level + 1) for one in value)
            if type(value) is list:
                return "[%s]" % inner
            return "(%s%s)" % (inner, "," if len(value) == 1 else "")
        if type(value) is set and value:
            return "{%s}" % ", ".join(repr(one) for one in _sorted(value, True))
        return repr(value)

    def _keys(self, value):
        return _sorted(value, self._sort)

    def _string(self, value, column, after, level):
        """A long text as several literals, each of as many words as fit."""
        if level == 0:
            column, after = column + 1, after + 1
        parts = []
        for line in value.splitlines(True):
            last_line = line is value.splitlines(True)[-1]
            part = ""
            for word in re.findall(r"\S*\s*", line):
                room = self._width - column - (after if last_line else 0)
                if part and len(repr(part + word)) > room:
                    parts.append(repr(part))
                    part = ""
                part += word
            if part:
                parts.append(repr(part))
        if len(parts) == 1:
            return parts[0]
        text = ("\n" + " " * column).join(parts)
        return "(" + text + ")" if level == 0 else text

    def _text(self, value, column, after, level):
        flat = self._flat(value, level)
        if type(value) is str and column + len(flat) + after > self._width and " " in value.strip():
            return self._string(value, column, after, level)
        if column + len(flat) + after <= self._width or type(value) not in (dict, list, tuple, set):
            return flat
        marks = {dict: "{}", list: "[]", tuple: "()", set: "{}"}[type(value)]
        start = column + self._indent
        lead = "\n" + " " * start
        lines = []
        items = self._keys(value) if type(value) is dict else _sorted(value, type(value) is set)
        for at, one in enumerate(items):
            last = at == len(items) - 1
            room = after + 1 if last else 1
            if type(value) is dict:
                name = self._flat(one, level + 1) + ": "
                lines.append(name + self._text(value[one], start + len(name), room, level + 1))
            else:
                lines.append(self._text(one, start, room, level + 1))
        one = "," if type(value) is tuple and len(value) == 1 else ""
        return marks[0] + " " * (self._indent - 1) + ("," + lead).join(lines) + one + marks[1]


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, sort_dicts=sort_dicts).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, sort_dicts=sort_dicts).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._flat(object, 0)


def isrecursive(object):
    return _contains(object, ())


def _contains(value, above):
    if not isinstance(value, (list, tuple, dict)):
        return False
    if any(value is one for one in above):
        return True
    inside = list(value) + list(value.values()) if isinstance(value, dict) else value
    return any(_contains(one, (*above, value)) for one in inside)
