"""Ranges of PostgreSQL: `Range` and `MultiRange` of SQLAlchemy, and what psycopg gives for columns without a type."""


class Range:
    """A range between two bounds; `None` is a bound that is not there."""

    def __init__(self, lower=None, upper=None, *, bounds="[)", empty=False):
        self.lower = lower
        self.upper = upper
        self.bounds = bounds
        self.empty = empty

    def __bool__(self):
        return not self.empty

    @property
    def isempty(self):
        return self.empty

    is_empty = isempty

    @property
    def lower_inc(self):
        return self.bounds[0] == "["

    @property
    def upper_inc(self):
        return self.bounds[1] == "]"

    @property
    def lower_inf(self):
        return not self.empty and self.lower is None

    @property
    def upper_inf(self):
        return not self.empty and self.upper is None

    def __contains__(self, value):
        return self.contains(value)

    def contains(self, value):
        if isinstance(value, Range):
            if value.empty:
                return True
            return self._below(value) and self._above(value)
        if self.empty:
            return False
        above = self.lower is None or (value >= self.lower if self.lower_inc else value > self.lower)
        below = self.upper is None or (value <= self.upper if self.upper_inc else value < self.upper)
        return above and below

    def _below(self, other):
        if self.empty:
            return False
        if self.lower is None or other.lower is None:
            return self.lower is None
        return self.lower < other.lower or (self.lower == other.lower and (self.lower_inc or not other.lower_inc))

    def _above(self, other):
        if self.upper is None or other.upper is None:
            return self.upper is None
        return self.upper > other.upper or (self.upper == other.upper and (self.upper_inc or not other.upper_inc))

    def _parts(self):
        return (self.lower, self.upper, self.bounds, self.empty)

    def __eq__(self, other):
        if not isinstance(other, Range):
            return NotImplemented
        if self.empty or other.empty:
            return self.empty == other.empty
        return self._parts() == other._parts()

    def __hash__(self):
        return hash(self._parts())

    def __str__(self):
        if self.empty:
            return "empty"
        lower = "" if self.lower is None else str(self.lower)
        upper = "" if self.upper is None else str(self.upper)
        return f"{self.bounds[0]}{lower},{upper}{self.bounds[1]}"

    def __repr__(self):
        return f"Range(lower={self.lower!r}, upper={self.upper!r}, bounds={self.bounds!r}, empty={self.empty!r})"


class MultiRange(list):
    """Several ranges."""


class DriverRange(Range):
    """As psycopg shows it."""

    def __repr__(self):
        if self.empty:
            return "Range(empty=True)"
        return f"Range({self.lower!r}, {self.upper!r}, {self.bounds!r})"


DriverRange.__name__ = "Range"


class Multirange(list):
    """As psycopg shows it."""

    def __repr__(self):
        return f"Multirange({list.__repr__(self)})"


def _bound(text, kind):
    text = text.strip('"')
    if text == "":
        return None
    if kind.startswith("int"):
        return int(text)
    if kind.startswith("num"):
        from decimal import Decimal

        return Decimal(text)
    import datetime

    if kind.startswith("date"):
        return datetime.date.fromisoformat(text)
    return datetime.datetime.fromisoformat(text)


def parse(text, kind, make=DriverRange):
    if text == "empty":
        return make(empty=True)
    lower, upper = text[1:-1].split(",")
    return make(_bound(lower, kind), _bound(upper, kind), bounds=text[0] + text[-1])


def parse_many(text, kind):
    found, rest = Multirange(), text[1:-1]
    while rest:
        end = min(at for at in (rest.find(")"), rest.find("]")) if at >= 0) + 1
        found.append(parse(rest[:end], kind))
        rest = rest[end:].lstrip(",")
    return found


def typed(value):
    """What the driver gave, as a column of a range type has it."""
    if isinstance(value, Multirange):
        return MultiRange(typed(one) for one in value)
    if isinstance(value, DriverRange):
        return Range(value.lower, value.upper, bounds=value.bounds, empty=value.empty)
    return value


def text_of(value):
    """A range, or several of them, as PostgreSQL reads it."""
    if isinstance(value, Range):
        return str(value)
    return "{" + ",".join(str(one) for one in value) + "}"
