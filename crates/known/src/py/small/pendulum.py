"""pendulum: aware times and their zones."""

from datetime import datetime as _standard

import _host
# Functions below have the names of modules: these come first.
from pendulum import tz
from pendulum.datetime import UTC, DateTime, Duration, FixedTimezone, Timezone, duration, local_timezone, timezone, zone_of
from pendulum.tz import timezone as _zones

tz.timezone = timezone


def datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0, tz=UTC, fold=1):
    zone = zone_of(None, tz)
    return DateTime(year, month, day, hour, minute, second, microsecond, tzinfo=zone, fold=fold)


def naive(year, month, day, hour=0, minute=0, second=0, microsecond=0, fold=1):
    return DateTime(year, month, day, hour, minute, second, microsecond, fold=fold)


def local(*parts, **named):
    return datetime(*parts, tz=local_timezone(), **named)


instance = DateTime.instance
now = DateTime.now


def today(tz="local"):
    return now(tz).start_of("day")


def tomorrow(tz="local"):
    return today(tz).add(days=1)


def yesterday(tz="local"):
    return today(tz).subtract(days=1)


def from_timestamp(timestamp, tz=UTC):
    return DateTime.fromtimestamp(timestamp, zone_of(None, tz))


def parse(text, tz=UTC, strict=True, exact=False):
    if exact or not strict:
        _host.unsupported("pendulum.parse() with `exact` or without `strict` is not supported")
    return DateTime.instance(_standard.fromisoformat(text), tz=tz)
