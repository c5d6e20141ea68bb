"""Dates and times, by the documentation of `datetime`."""

import time as _time
import _host

MINYEAR = 1
MAXYEAR = 9999
_MAX_ORDINAL = 3652059
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2 and _is_leap(year):
        return 29
    return (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _before_month(year, month):
    days = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month - 1]
    return days + (month > 2 and _is_leap(year))


def _ordinal(year, month, day):
    return _before_year(year) + _before_month(year, month) + day


def _from_ordinal(number):
    year = number * 400 // 146097 + 1
    while _before_year(year) >= number:
        year -= 1
    while _before_year(year + 1) < number:
        year += 1
    rest = number - _before_year(year)
    month = 1
    while month < 12 and _before_month(year, month + 1) < rest:
        month += 1
    return year, month, rest - _before_month(year, month)


def _integer(value):
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    if hasattr(value, "__index__"):
        return value.__index__()
    raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)


def _check_date(year, month, day):
    year, month, day = _integer(year), _integer(month), _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %d is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _require(*fields):
    for position, (name, value) in enumerate(zip(("year", "month", "day"), fields), 1):
        if value is None:
            raise TypeError("function missing required argument '%s' (pos %d)" % (name, position))


def _shown(value, own):
    """The name of a class in what `repr` shows: the module stands only before those of this module."""
    kind = type(value)
    return "datetime." + own.__name__ if kind is own else kind.__name__


def _check_time(hour, minute, second, microsecond, fold):
    for name, value, top in (
        ("hour", hour, 23),
        ("minute", minute, 59),
        ("second", second, 59),
        ("microsecond", microsecond, 999999),
    ):
        if not 0 <= _integer(value) <= top:
            raise ValueError("%s must be in 0..%d" % (name, top))
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _check_zone(tzinfo_):
    if tzinfo_ is not None and not isinstance(tzinfo_, tzinfo):
        raise TypeError(
            "tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tzinfo_).__name__
        )


def _half_even(numerator, denominator):
    whole, rest = divmod(numerator, denominator)
    if rest * 2 > denominator or rest * 2 == denominator and whole % 2:
        whole += 1
    return whole


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    micros = offset._micros
    sign = "-" if micros < 0 else "+"
    seconds, micros = divmod(abs(micros), 1000000)
    text = "%s%02d%s%02d" % (sign, seconds // 3600, separator, seconds // 60 % 60)
    if seconds % 60 or micros:
        text += "%s%02d" % (separator, seconds % 60)
        if micros:
            text += ".%06d" % micros
    return text


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        for value, unit in (
            (days, 86400000000),
            (seconds, 1000000),
            (microseconds, 1),
            (milliseconds, 1000),
            (minutes, 60000000),
            (hours, 3600000000),
            (weeks, 604800000000),
        ):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                numerator, denominator = value.as_integer_ratio()
                total += _half_even(numerator * unit, denominator)
            else:
                raise TypeError(
                    "unsupported type for timedelta %s component: %s"
                    % (
                        {86400000000: "days", 1000000: "seconds", 1: "microseconds", 1000: "milliseconds"}.get(
                            unit, {60000000: "minutes", 3600000000: "hours"}.get(unit, "weeks")
                        ),
                        type(value).__name__,
                    )
                )
        if abs(total // 86400000000) > 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % (total // 86400000000))
        self._micros = total

    @property
    def days(self):
        return self._micros // 86400000000

    @property
    def seconds(self):
        return self._micros // 1000000 % 86400

    @property
    def microseconds(self):
        return self._micros % 1000000

    def total_seconds(self):
        return self._micros / 1000000

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            value = getattr(self, name)
            if value:
                parts.append("%s=%d" % (name, value))
        return "%s(%s)" % (_shown(self, timedelta), ", ".join(parts) or "0")

    def __str__(self):
        seconds = self.seconds
        text = "%d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60)
        days = self.days
        if days:
            text = "%d day%s, %s" % (days, "" if abs(days) == 1 else "s", text)
        if self.microseconds:
            text += ".%06d" % self.microseconds
        return text

    def _new(self, micros):
        return timedelta(microseconds=micros)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._new(self._micros + other._micros)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._new(self._micros - other._micros)
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return self._new(other._micros - self._micros)
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, int):
            return self._new(self._micros * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return self._new(_half_even(self._micros * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros / other._micros
        if isinstance(other, int):
            if other < 0:
                return self._new(_half_even(-self._micros, -other))
            return self._new(_half_even(self._micros, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if numerator < 0:
                numerator, denominator = -numerator, -denominator
            return self._new(_half_even(self._micros * denominator, numerator))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros // other._micros
        if isinstance(other, int):
            return self._new(self._micros // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return self._new(self._micros % other._micros)
        return NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __neg__(self):
        return self._new(-self._micros)

    def __pos__(self):
        return self

    def __abs__(self):
        return self._new(abs(self._micros))

    def __bool__(self):
        return self._micros != 0

    def __eq__(self, other):
        return self._micros == other._micros if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._micros < other._micros if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._micros <= other._micros if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._micros > other._micros if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._micros >= other._micros if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._micros)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        offset = dt.utcoffset()
        standard = offset - (dt.dst() or timedelta(0))
        moved = dt + standard
        return moved + (moved.dst() or timedelta(0))


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if not -86400000000 < offset._micros < 86400000000:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not "
                "%r." % (offset,)
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return "datetime.timezone(%r)" % self._offset
        return "datetime.timezone(%r, %r)" % (self._offset, self._name)

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc


class _IsoCalendarDate(tuple):
    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%r, week=%r, weekday=%r)" % (self[0], self[1], self[2])


class date:
    def __init__(self, year=None, month=None, day=None):
        _require(year, month, day)
        _check_date(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def today(cls):
        now = _time.localtime()
        return cls(now[0], now[1], now[2])

    @classmethod
    def fromtimestamp(cls, timestamp):
        moment = _time.localtime(timestamp)
        return cls(moment[0], moment[1], moment[2])

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= _MAX_ORDINAL:
            raise ValueError("ordinal must be >= 1" if n < 1 else "year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _read_date(date_string)
        if parts is None:
            raise ValueError("Invalid isoformat string: %r" % date_string)
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError("Year is out of range: %d" % year)
        first = _ordinal(year, 1, 4)
        last = 52 + (_ordinal(year, 12, 28) - first + (first + 6) % 7 >= 364)
        if not 1 <= week <= last:
            raise ValueError("Invalid week: %d" % week)
        if not 1 <= day <= 7:
            raise ValueError("Invalid weekday: %d (range is [1, 7])" % day)
        first = _ordinal(year, 1, 4)
        return cls.fromordinal(first - (first + 6) % 7 + (week - 1) * 7 + day - 1)

    def _fields(self):
        return (self.year, self.month, self.day, 0, 0, 0, 0, None, None)

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        return _IsoCalendarDate((year, (thursday - _before_year(year) - 1) // 7 + 1, self.weekday() + 1))

    def timetuple(self):
        day_of_year = self.toordinal() - _before_year(self.year)
        return _time.struct_time((self.year, self.month, self.day, 0, 0, 0, self.weekday(), day_of_year, -1))

    def isoformat(self):
        return "%04d-%02d-%02d" % (self.year, self.month, self.day)

    __str__ = isoformat

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S %Y")

    def strftime(self, format):
        return _host.strftime(format, self._fields())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        return "%s(%d, %d, %d)" % (_shown(self, date), self.year, self.month, self.day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
        )

    def _key(self):
        return (self.year, self.month, self.day)

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        number = self.toordinal() + other.days
        if not 1 <= number <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(number)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _read_time(time_string[1:] if time_string.startswith("T") else time_string)
        if parts is None:
            raise ValueError("Invalid isoformat string: %r" % time_string)
        return cls(*parts)

    def isoformat(self, timespec="auto"):
        return _clock_text(self, timespec) + _offset_text(self.utcoffset())

    __str__ = isoformat

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(None)

    def strftime(self, format):
        offset = self.utcoffset()
        seconds = None if offset is None else offset._micros // 1000000
        return _host.strftime(
            format, (1900, 1, 1, self.hour, self.minute, self.second, self.microsecond, seconds, self.tzname())
        )

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        return "%s(%s)" % (_shown(self, time), _clock_repr(self))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if tzinfo is True else tzinfo,
            fold=self.fold if fold is None else fold,
        )

    def _key(self):
        micros = ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond
        offset = self.utcoffset()
        return micros - offset._micros if offset else micros

    def _compare(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key() - other._key()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def __lt__(self, other):
        return self._compare(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compare(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compare(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compare(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def _clock_text(clock, timespec):
    if timespec == "auto":
        timespec = "microseconds" if clock.microsecond else "seconds"
    shapes = {
        "hours": "%02d" % clock.hour,
        "minutes": "%02d:%02d" % (clock.hour, clock.minute),
        "seconds": "%02d:%02d:%02d" % (clock.hour, clock.minute, clock.second),
        "milliseconds": "%02d:%02d:%02d.%03d" % (clock.hour, clock.minute, clock.second, clock.microsecond // 1000),
        "microseconds": "%02d:%02d:%02d.%06d" % (clock.hour, clock.minute, clock.second, clock.microsecond),
    }
    if timespec not in shapes:
        raise ValueError("Unknown timespec value")
    return shapes[timespec]


def _clock_repr(clock):
    parts = [clock.hour, clock.minute]
    if clock.second or clock.microsecond:
        parts.append(clock.second)
    if clock.microsecond:
        parts.append(clock.microsecond)
    text = ", ".join(str(part) for part in parts)
    if clock.tzinfo is not None:
        text += ", tzinfo=%r" % (clock.tzinfo,)
    if clock.fold:
        text += ", fold=1"
    return text


def _number(text):
    return int(text) if text.isdigit() and text.isascii() else None


def _read_date(text):
    """`YYYY-MM-DD`, `YYYYMMDD`, `YYYY-Www-D` and `YYYYWwwD`."""
    year = _number(text[:4])
    if year is None or len(text) < 7:
        return None
    rest = text[4:]
    dashed = rest.startswith("-")
    if dashed:
        rest = rest[1:]
    if rest.startswith("W"):
        week, day = _number(rest[1:3]), 1
        tail = rest[3:]
        if tail:
            day = _number(tail[1:] if dashed and tail.startswith("-") else tail)
        if week is None or day is None:
            return None
        found = date.fromisocalendar(year, week, day)
        return found.year, found.month, found.day
    if dashed:
        if len(rest) != 5 or rest[2] != "-":
            return None
        rest = rest[:2] + rest[3:]
    if len(rest) != 4:
        return None
    month, day = _number(rest[:2]), _number(rest[2:])
    if month is None or day is None:
        return None
    return year, month, day


def _read_clock(text):
    """Hours, minutes, seconds and microseconds."""
    fraction = ""
    for mark in ".,":
        if mark in text:
            text, fraction = text.split(mark, 1)
            if not fraction or _number(fraction) is None:
                return None
    parts = text.split(":") if ":" in text else [text[at : at + 2] for at in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 or _number(part) is None for part in parts):
        return None
    if fraction and len(parts) != 3:
        return None
    numbers = [int(part) for part in parts] + [0] * (3 - len(parts))
    return numbers + [int((fraction + "000000")[:6])]


def _read_time(text):
    """What `time.fromisoformat` reads: a clock and perhaps an offset."""
    zone = None
    if text[-1:] in ("Z", "z"):
        text, zone = text[:-1], timezone.utc
    else:
        at = max(text.rfind("+"), text.rfind("-"))
        if at >= 0:
            parts = _read_clock(text[at + 1 :])
            if parts is None:
                return None
            offset = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2], microseconds=parts[3])
            if text[at] == "-":
                offset = -offset
            zone = timezone(offset) if offset else timezone.utc
            text = text[:at]
    clock = _read_clock(text)
    if clock is None:
        return None
    return clock + [zone]


class datetime(date):
    def __init__(
        self, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0
    ):
        _require(year, month, day)
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def _from_micros(cls, micros, tz=None):
        """The moment that many microseconds after the first of January of the year 1."""
        days, rest = divmod(micros, 86400000000)
        if not 1 <= days + 1 <= _MAX_ORDINAL:
            raise OverflowError("date value out of range")
        year, month, day = _from_ordinal(days + 1)
        seconds, micros = divmod(rest, 1000000)
        return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micros, tz)

    def _micros(self):
        seconds = (self.hour * 60 + self.minute) * 60 + self.second
        return ((self.toordinal() - 1) * 86400 + seconds) * 1000000 + self.microsecond

    @classmethod
    def now(cls, tz=None):
        return cls._at(_time.time_ns() // 1000, tz)

    @classmethod
    def utcnow(cls):
        return cls._from_micros(_EPOCH + _time.time_ns() // 1000)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def _at(cls, micros, tz):
        _check_zone(tz)
        if tz is None:
            offset = _host.local_offset(micros // 1000000)[0]
            return cls._from_micros(_EPOCH + micros + offset * 1000000)
        return tz.fromutc(cls._from_micros(_EPOCH + micros, tz))

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        numerator, denominator = timestamp.as_integer_ratio()
        return cls._at(_half_even(numerator * 1000000, denominator), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        numerator, denominator = timestamp.as_integer_ratio()
        return cls._from_micros(_EPOCH + _half_even(numerator * 1000000, denominator))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            zone,
            fold=time.fold,
        )

    @classmethod
    def strptime(cls, date_string, format):
        fields = _host.strptime(date_string, format)
        zone = None
        if fields[7] is not None:
            offset = timedelta(seconds=fields[7])
            zone = timezone(offset, fields[8]) if fields[8] else timezone(offset) if offset else timezone.utc
        return cls(*fields[:7], zone)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        problem = ValueError("Invalid isoformat string: %r" % date_string)
        text = date_string
        # The date ends where something stands that is no digit, no dash and no `W`: the separator, whatever it is.
        at = 0
        while at < len(text) and (text[at].isdigit() or text[at] in "-W"):
            at += 1
        if at < len(text) or len(text) > 10:
            for width in (10, 8):
                if len(text) > width and at >= width and _read_date(text[:width]):
                    at = width
                    break
        parts = _read_date(text[:at])
        if parts is None:
            raise problem
        if at == len(text):
            return cls(*parts)
        clock = _read_time(text[at + 1 :])
        if clock is None:
            raise problem
        return cls(*parts, *clock)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def _utc_micros(self):
        offset = self.utcoffset()
        if offset is None:
            micros = self._micros() - _EPOCH
            guess = _host.local_offset(micros // 1000000)[0]
            offset = _host.local_offset(micros // 1000000 - guess)[0]
            return micros - offset * 1000000
        return self._micros() - _EPOCH - offset._micros

    def timestamp(self):
        return self._utc_micros() / 1000000

    def astimezone(self, tz=None):
        micros = self._utc_micros()
        if tz is None:
            offset, name = _host.local_offset(micros // 1000000)
            tz = timezone(timedelta(seconds=offset), name)
        return type(self)._at(micros, tz)

    def _fields(self):
        offset = self.utcoffset()
        seconds = None if offset is None else offset._micros // 1000000
        return (
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.microsecond,
            seconds,
            self.tzname(),
        )

    def timetuple(self):
        saving = self.dst()
        return self._tuple(-1 if saving is None else int(bool(saving)))

    def _tuple(self, saving):
        day_of_year = self.toordinal() - _before_year(self.year)
        clock = (self.hour, self.minute, self.second)
        return _time.struct_time((self.year, self.month, self.day, *clock, self.weekday(), day_of_year, saving))

    def utctimetuple(self):
        return (self - (self.utcoffset() or timedelta(0)))._tuple(0)

    def isoformat(self, sep="T", timespec="auto"):
        day = "%04d-%02d-%02d" % (self.year, self.month, self.day)
        return day + sep + _clock_text(self, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        name = _shown(self, datetime)
        return "%s(%d, %d, %d, %s)" % (name, self.year, self.month, self.day, _clock_repr(self))

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=True,
        *,
        fold=None
    ):
        return type(self)(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if tzinfo is True else tzinfo,
            fold=self.fold if fold is None else fold,
        )

    def _compare(self, other):
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return (self - other)._micros

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return (self - other)._micros == 0

    def _refuse(self, other):
        if isinstance(other, date):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other) < 0 if isinstance(other, datetime) else self._refuse(other)

    def __le__(self, other):
        return self._compare(other) <= 0 if isinstance(other, datetime) else self._refuse(other)

    def __gt__(self, other):
        return self._compare(other) > 0 if isinstance(other, datetime) else self._refuse(other)

    def __ge__(self, other):
        return self._compare(other) >= 0 if isinstance(other, datetime) else self._refuse(other)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._micros() - (offset._micros if offset else 0))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_micros(self._micros() + other._micros, self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = self._micros() - other._micros()
        if mine is not None:
            difference += theirs._micros - mine._micros
        return timedelta(microseconds=difference)


_EPOCH = (_ordinal(1970, 1, 1) - 1) * 86400000000
date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
date.resolution = timedelta(1)
time.min, time.max = time(), time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
