"""pendulum.datetime: zones, durations and aware times."""

import calendar
import datetime
import zoneinfo

import _host


class Timezone(zoneinfo.ZoneInfo):
    @property
    def name(self):
        return self.key

    def __eq__(self, other):
        return isinstance(other, Timezone) and self.key == other.key

    def __hash__(self):
        return hash(self.key)

    def __repr__(self):
        return f"Timezone({self.key!r})"


class FixedTimezone(datetime.tzinfo):
    def __init__(self, offset, name=None):
        sign = "-" if offset < 0 else "+"
        minutes = abs(offset) // 60
        self._name = name or f"{sign}{minutes // 60:02}:{minutes % 60:02}"
        self._offset = offset

    @property
    def name(self):
        return self._name

    @property
    def offset(self):
        return self._offset

    def utcoffset(self, dt):
        return datetime.timedelta(seconds=self._offset)

    def dst(self, dt):
        return datetime.timedelta()

    def tzname(self, dt):
        return self._name

    def __getinitargs__(self):
        return self._offset, self._name

    def __repr__(self):
        return f'FixedTimezone({self._offset}, name="{self._name}")'


_zones = {}


def timezone(name):
    """The zone of a name or of an offset in seconds; there is only one of each."""
    if name not in _zones:
        if isinstance(name, int):
            _zones[name] = FixedTimezone(name)
        else:
            _zones[name] = Timezone("UTC" if name.lower() == "utc" else name)
    return _zones[name]


UTC = timezone("UTC")


def local_timezone():
    """Where the zone of the machine has no name that is known, its offset."""
    local = datetime.datetime.now().astimezone()
    return zone_of(local, local.tzinfo)


def zone_of(moment, zone):
    """A zone of pendulum's for any zone and for its name."""
    if zone is None or isinstance(zone, (Timezone, FixedTimezone)):
        return zone
    if isinstance(zone, (str, int)):
        return local_timezone() if zone == "local" else timezone(zone)
    if isinstance(zone, zoneinfo.ZoneInfo):
        return timezone(zone.key)
    offset = int(zone.utcoffset(moment).total_seconds())
    return timezone(offset) if offset else UTC


class Duration(datetime.timedelta):
    def in_seconds(self):
        return int(self.total_seconds())

    def in_minutes(self):
        return int(self.total_seconds() // 60)

    def in_hours(self):
        return int(self.total_seconds() // 3600)

    def in_days(self):
        return self.days

    def in_weeks(self):
        return self.days // 7


def duration(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0, years=0, months=0):
    if years or months:
        _host.unsupported("a pendulum.duration() of months or years is not supported")
    return Duration(days, seconds, microseconds, milliseconds, minutes, hours, weeks)


UNITS = ["year", "month", "day", "hour", "minute", "second", "microsecond"]


class DateTime(datetime.datetime):
    @classmethod
    def instance(cls, dt, tz=UTC):
        zone = zone_of(dt, dt.tzinfo or tz)
        parts = [getattr(dt, unit) for unit in UNITS]
        return cls(*parts, tzinfo=zone, fold=dt.fold)

    @classmethod
    def now(cls, tz=None):
        return cls.instance(datetime.datetime.now(local_timezone() if tz is None else zone_of(None, tz)))

    @classmethod
    def utcnow(cls):
        return cls.now(UTC)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls.instance(datetime.datetime.fromtimestamp(timestamp, tz), tz=None)

    @classmethod
    def fromisoformat(cls, text):
        return cls.instance(datetime.datetime.fromisoformat(text), tz=None)

    @property
    def tz(self):
        return self.tzinfo

    timezone = tz

    @property
    def timezone_name(self):
        return None if self.tzinfo is None else self.tzinfo.name

    @property
    def offset(self):
        return int(self.utcoffset().total_seconds())

    @property
    def int_timestamp(self):
        return int(self.timestamp() // 1)

    @property
    def day_of_week(self):
        return self.weekday()

    @property
    def day_of_year(self):
        return self.timetuple().tm_yday

    @property
    def quarter(self):
        return (self.month + 2) // 3

    def is_utc(self):
        return self.tzinfo is UTC

    def is_local(self):
        return self.offset == self.in_timezone(local_timezone()).offset

    def in_timezone(self, tz):
        return DateTime.instance(self.astimezone(zone_of(self, tz)))

    in_tz = in_timezone

    def naive(self):
        return DateTime.instance(self.replace(tzinfo=None), tz=None)

    def set(self, tz=None, **parts):
        if tz is not None:
            parts["tzinfo"] = zone_of(self, tz)
        return self.replace(**parts)

    def add(self, years=0, months=0, weeks=0, days=0, hours=0, minutes=0, seconds=0, microseconds=0):
        """Years to days go by the calendar, hours and below by the clock of UTC."""
        month = self.month - 1 + months
        year, month = self.year + years + month // 12, month % 12 + 1
        day = min(self.day, calendar.monthrange(year, month)[1])
        moved = datetime.datetime(
            year, month, day, self.hour, self.minute, self.second, self.microsecond, tzinfo=self.tzinfo
        )
        moved += datetime.timedelta(days=days, weeks=weeks)
        rest = datetime.timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
        if rest and self.tzinfo is not None:
            moved = (moved.astimezone(UTC) + rest).astimezone(self.tzinfo)
        else:
            moved += rest
        return DateTime.instance(moved, tz=None)

    def subtract(self, **parts):
        return self.add(**{unit: -number for unit, number in parts.items()})

    def __add__(self, other):
        if not isinstance(other, datetime.timedelta):
            return NotImplemented
        return self.add(days=other.days, seconds=other.seconds, microseconds=other.microseconds)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, datetime.timedelta):
            return self + -other
        between = super().__sub__(other)
        if between is NotImplemented:
            return between
        return Duration(between.days, between.seconds, between.microseconds)

    def start_of(self, unit):
        if unit == "week":
            return self.start_of("day").subtract(days=self.weekday())
        if unit not in UNITS:
            _host.unsupported(f"pendulum's start_of({unit!r}) is not supported")
        below = UNITS[UNITS.index(unit) + 1 :]
        return self.replace(**{part: int(part in ("month", "day")) for part in below})

    def end_of(self, unit):
        return self.start_of(unit).add(**{unit + "s": 1}).subtract(microseconds=1)

    def to_iso8601_string(self):
        text = self.isoformat()
        return text[:-6] + "Z" if self.is_utc() else text

    def to_datetime_string(self):
        return self.strftime("%Y-%m-%d %H:%M:%S")

    def to_date_string(self):
        return self.strftime("%Y-%m-%d")

    def to_time_string(self):
        return self.strftime("%H:%M:%S")

    def replace(self, **parts):
        made = super().replace(**parts)
        return made if isinstance(made, DateTime) else DateTime.instance(made, tz=None)

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [getattr(self, unit) for unit in (UNITS if self.microsecond else UNITS[:-1])]
        zone = "" if self.tzinfo is None else f", tzinfo={self.tzinfo!r}"
        return f"DateTime({', '.join(map(str, parts))}{zone})"

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"'DateTime' object has no attribute {name!r}")
        _host.unsupported(f"`pendulum.DateTime.{name}` is not supported")
