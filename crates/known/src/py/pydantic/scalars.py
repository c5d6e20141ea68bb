"""Values without parts: numbers, texts, dates, and what may be turned into them."""

import datetime
import decimal
import enum
import math
import re
import uuid

from pydantic_core import Failure, PydanticCustomError, fail


def integer(value, context):
    if isinstance(value, bool):
        return fail("int_type", value) if context.strict else int(value)
    if isinstance(value, int):
        return int(value)
    if context.strict:
        fail("int_type", value)
    if isinstance(value, (float, decimal.Decimal)):
        if isinstance(value, float) and (math.isinf(value) or math.isnan(value)):
            fail("finite_number", value)
        if value != int(value):
            fail("int_from_float", value)
        return int(value)
    if isinstance(value, bytes):
        value = value.decode()
    if isinstance(value, str):
        if re.match(r"^\s*[+-]?\d+(_\d+)*(\.0*)?\s*$", value):
            return int(value.strip().split(".")[0])
        fail("int_parsing", value)
    if isinstance(value, enum.Enum) and isinstance(value.value, int):
        return value.value
    fail("int_type", value)


def number(value, context):
    if isinstance(value, float):
        return float(value)
    if isinstance(value, bool) and context.strict:
        fail("float_type", value)
    if isinstance(value, int):
        return float(value)
    if context.strict:
        fail("float_type", value)
    if isinstance(value, decimal.Decimal):
        return float(value)
    if isinstance(value, (str, bytes)):
        try:
            return float(value if isinstance(value, str) else value.decode())
        except ValueError:
            fail("float_parsing", value)
    fail("float_type", value)


_TRUE = ("1", "on", "t", "true", "y", "yes")
_FALSE = ("0", "off", "f", "false", "n", "no")


def boolean(value, context):
    if isinstance(value, bool):
        return value
    if context.strict:
        fail("bool_type", value)
    if isinstance(value, bytes):
        value = value.decode()
    if isinstance(value, str):
        word = value.lower()
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        fail("bool_parsing", value)
    if isinstance(value, (int, float)):
        if value in (0, 1):
            return value == 1
        fail("bool_parsing" if value == int(value) else "bool_type", value)
    fail("bool_type", value)


def text(value, context):
    if isinstance(value, str):
        made = value.value if isinstance(value, enum.Enum) else str.__str__(value)
    elif not context.strict and isinstance(value, (bytes, bytearray)):
        made = bytes(value).decode()
    elif context.config.get("coerce_numbers_to_str") and isinstance(value, (int, float, decimal.Decimal)):
        made = fail("string_type", value) if isinstance(value, bool) else str(value)
    else:
        fail("string_type", value)
    config = context.config
    if config.get("str_strip_whitespace"):
        made = made.strip()
    if config.get("str_to_lower"):
        made = made.lower()
    if config.get("str_to_upper"):
        made = made.upper()
    for key, kind in (("str_min_length", "string_too_short"), ("str_max_length", "string_too_long")):
        limit = config.get(key)
        if limit is not None and (len(made) < limit if key == "str_min_length" else len(made) > limit):
            fail(kind, value, **{key[4:]: limit})
    return made


def binary(value, context):
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    if isinstance(value, str) and not context.strict:
        return value.encode()
    fail("bytes_type", value)


def exact(value, context):
    if isinstance(value, decimal.Decimal):
        return value
    if context.strict:
        fail("is_instance_of", value, **{"class": "Decimal"})
    if isinstance(value, (int, float, str)) and not isinstance(value, bool):
        try:
            return decimal.Decimal(str(value).strip())
        except (decimal.InvalidOperation, ValueError):
            fail("decimal_parsing", value)
    fail("decimal_type", value)


def unique(value, context):
    if isinstance(value, uuid.UUID):
        return value
    if context.strict:
        fail("is_instance_of", value, **{"class": "UUID"})
    if isinstance(value, bytes) and len(value) == 16:
        return uuid.UUID(bytes=value)
    if isinstance(value, bytes):
        value = value.decode()
    if not isinstance(value, str):
        fail("uuid_type", value)
    try:
        return uuid.UUID(value)
    except ValueError:
        fail("uuid_parsing", value, error=_uuid_error(value))


def _uuid_error(text):
    digits = text.replace("urn:uuid:", "").strip("{}")
    for index, char in enumerate(digits):
        if char not in "0123456789abcdefABCDEF-":
            return "invalid character: found `{}` at {}".format(char, index)
    if "-" in digits:
        groups = digits.split("-")
        if len(groups) != 5:
            return "invalid group count: expected 5, found {}".format(len(groups))
        for index, (group, length) in enumerate(zip(groups, (8, 4, 4, 4, 12))):
            if len(group) != length:
                return "invalid group length in group {}: expected {}, found {}".format(index, length, len(group))
    return "invalid length: expected length 32 for simple format, found {}".format(len(digits))


class TzInfo(datetime.tzinfo):
    """A fixed offset, as it is read from text."""

    def __init__(self, seconds=0):
        self._seconds = seconds

    def utcoffset(self, moment):
        return datetime.timedelta(seconds=self._seconds)

    def dst(self, moment):
        return None

    def tzname(self, moment):
        return str(self)

    def __repr__(self):
        return "TzInfo({})".format(self._seconds)

    def __str__(self):
        if not self._seconds:
            return "UTC"
        minutes = abs(self._seconds) // 60
        return "{}{:02}:{:02}".format("-" if self._seconds < 0 else "+", minutes // 60, minutes % 60)

    def __eq__(self, other):
        return isinstance(other, datetime.tzinfo) and self.utcoffset(None) == other.utcoffset(None)

    def __hash__(self):
        return hash(self._seconds)


_DATE = r"(\d{4})-(\d\d)-(\d\d)"
_TIME = r"(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d\d:?\d\d)?"


def _moment_error(text):
    if len(text) < 10:
        return "input is too short"
    if not text[:4].isdigit():
        return "invalid character in year"
    if text[4] != "-" or text[7] != "-":
        return "invalid date separator, expected `-`"
    if not text[5:7].isdigit():
        return "invalid character in month"
    if not 1 <= int(text[5:7]) <= 12:
        return "month value is outside expected range of 1-12"
    if not text[8:10].isdigit():
        return "invalid character in day"
    if len(text) > 10 and text[10] not in "Tt_ ":
        return "invalid datetime separator, expected `T`, `t`, `_` or space"
    if len(text) > 10:
        return "input is too short" if len(text) < 16 else "invalid character in hour"
    return "day value is outside expected range"


def _zone(text):
    if text is None:
        return None
    if text in "Zz":
        return TzInfo(0)
    digits = text[1:].replace(":", "")
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    return TzInfo(-seconds if text[0] == "-" else seconds)


def _read_moment(value):
    found = re.match("^" + _DATE + "(?:[Tt_ ]" + _TIME + ")?$", value.strip())
    if not found:
        raise ValueError(_moment_error(value.strip()))
    year, month, day, hour, minute, second, part, zone = found.groups()
    try:
        return datetime.datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0),
            int(((part or "") + "000000")[:6]), _zone(zone),
        )
    except ValueError:
        raise ValueError(_moment_error(value.strip()))


def _from_number(value):
    value = float(value)
    if abs(value) > 2e10:
        value /= 1000
    return datetime.datetime.fromtimestamp(value, datetime.timezone.utc).replace(tzinfo=TzInfo(0))


def _is_number(value):
    return isinstance(value, str) and bool(re.match(r"^\s*[+-]?\d+(\.\d+)?\s*$", value))


def moment(value, context):
    if isinstance(value, datetime.datetime):
        return value
    if context.strict:
        fail("datetime_type", value)
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)
    if isinstance(value, (int, float)) and not isinstance(value, bool) or _is_number(value):
        return _from_number(value)
    if isinstance(value, bytes):
        value = value.decode()
    if isinstance(value, str):
        try:
            return _read_moment(value)
        except ValueError as error:
            kind = "datetime_parsing" if len(value) > 10 else "datetime_from_date_parsing"
            fail(kind, value, error=str(error))
    fail("datetime_type", value)


def day(value, context):
    if isinstance(value, datetime.datetime):
        made = value
    elif isinstance(value, datetime.date):
        return value
    elif context.strict:
        fail("date_type", value)
    elif isinstance(value, (int, float)) and not isinstance(value, bool) or _is_number(value):
        made = _from_number(value)
    elif isinstance(value, str):
        try:
            made = _read_moment(value)
        except ValueError as error:
            fail("date_from_datetime_parsing", value, error=str(error))
    else:
        fail("date_type", value)
    if (made.hour, made.minute, made.second, made.microsecond) != (0, 0, 0, 0):
        fail("date_from_datetime_inexact", value)
    return made.date()


def clock(value, context):
    if isinstance(value, datetime.time):
        return value
    if context.strict:
        fail("time_type", value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_number(value).time()
    if isinstance(value, str):
        found = re.match("^" + _TIME + "$", value.strip())
        if not found:
            fail("time_parsing", value, error="input is too short" if len(value) < 5 else "invalid character in hour")
        hour, minute, second, part, zone = found.groups()
        return datetime.time(int(hour), int(minute), int(second or 0), int(((part or "") + "000000")[:6]), _zone(zone))
    fail("time_type", value)


_ISO = r"^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$"
_DAYS = r"^([+-])?(?:(\d+)\s*(?:d|day|days),?\s*)?(\d+):(\d\d)(?::(\d\d)(?:\.(\d+))?)?$"


def span(value, context):
    if isinstance(value, datetime.timedelta):
        return value
    if context.strict:
        fail("time_delta_type", value)
    if isinstance(value, (int, float, decimal.Decimal)) and not isinstance(value, bool) or _is_number(value):
        return datetime.timedelta(seconds=float(value))
    if not isinstance(value, str):
        fail("time_delta_type", value)
    found = re.match(_ISO, value.strip(), re.I)
    if found:
        sign, weeks, days, hours, minutes, seconds, part = found.groups()
    else:
        found = re.match(_DAYS, value.strip(), re.I)
        if not found:
            short = "input is too short" if len(value) < 2 else "invalid digit in duration"
            fail("time_delta_parsing", value, error=short)
        sign, days, hours, minutes, seconds, part = found.groups()
        weeks = None
    made = datetime.timedelta(
        weeks=int(weeks or 0), days=int(days or 0), hours=int(hours or 0), minutes=int(minutes or 0),
        seconds=int(seconds or 0), microseconds=int(((part or "") + "000000")[:6]),
    )
    return -made if sign == "-" else made


def enumeration(kind, value, context):
    if isinstance(value, kind):
        return value
    if not context.strict:
        try:
            return kind(value)
        except ValueError:
            pass
        if issubclass(kind, int) and isinstance(value, (str, float)):
            try:
                return kind(int(float(value)))
            except ValueError:
                pass
    words = [repr(member.value) for member in kind]
    expected = words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1] if words else ""
    fail("enum", value, expected=expected)


def path(kind, value):
    """The value as a path; `None` if another kind is wanted."""
    import os
    import pathlib

    if not issubclass(kind, pathlib.PurePath) and kind is not os.PathLike:
        return None
    wanted = pathlib.Path if kind is os.PathLike else kind
    if isinstance(value, wanted):
        return value
    if isinstance(value, (str, pathlib.PurePath)):
        return wanted(value)
    raise Failure([("path_type", (), value, {}, "Input is not a valid path for {!r}".format(kind))])


def _pattern(value, context):
    if isinstance(value, re.Pattern):
        return value
    try:
        return re.compile(value)
    except Exception:
        raise Failure([("pattern_regex", (), value, {}, "Input should be a valid regular expression")])


CHECKS = {
    int: integer,
    float: number,
    bool: boolean,
    str: text,
    bytes: binary,
    decimal.Decimal: exact,
    uuid.UUID: unique,
    datetime.datetime: moment,
    datetime.date: day,
    datetime.time: clock,
    datetime.timedelta: span,
    re.Pattern: _pattern,
}
LABELS = {
    decimal.Decimal: "decimal", uuid.UUID: "uuid", datetime.datetime: "datetime", datetime.date: "date",
    datetime.time: "time", datetime.timedelta: "timedelta",
}
