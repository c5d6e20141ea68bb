import datetime
from datetime import date, datetime as dt, time, timedelta, timezone

d = date(2024, 2, 29)
print(d, repr(d), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738945), d.timetuple()[:8])
print(d + timedelta(days=366), d - timedelta(1), d - date(2023, 12, 31), d.replace(year=2023, day=1), date.fromisoformat("2024-02-29"))
print(d < date(2024, 3, 1), d == date(2024, 2, 29), d != 5, sorted([date(2024, 1, 2), date(2023, 1, 2)]), {d: 1}[date(2024, 2, 29)])
print(date.min, date.max, d.strftime("%d/%m/%y %A %j %U"), f"{d:%Y%m%d}", f"{d}", d.ctime(), date.fromisocalendar(2024, 9, 4))
m = dt(2024, 5, 6, 7, 8, 9, 123456)
print(m, repr(m), m.isoformat(), m.isoformat(" ", "seconds"), m.isoformat(timespec="milliseconds"), m.date(), m.time())
print(dt(2024, 5, 6), repr(dt(2024, 5, 6)), repr(dt(2024, 5, 6, 1, 2, 3)), m + timedelta(hours=20, microseconds=876544), m - dt(2024, 1, 1))
aware = dt(2024, 5, 6, 12, tzinfo=timezone.utc)
east = timezone(timedelta(hours=5, minutes=30))
print(aware, repr(aware), aware.isoformat(), aware.timestamp(), aware.astimezone(east), aware.astimezone(east) == aware, aware.tzname())
print(repr(east), east, timezone.utc, repr(timezone.utc), timezone(timedelta(hours=-3), "BRT"), aware.utcoffset(), m.tzinfo, east.utcoffset(None))
print(dt.fromtimestamp(1700000000.5, timezone.utc), dt.utcfromtimestamp(0), dt.fromtimestamp(86400.25, tz=east))
print(dt.strptime("2024-02-03 04:05:06.7", "%Y-%m-%d %H:%M:%S.%f"), dt.strptime("1 Jan 24 1:02 PM +0530", "%d %b %y %I:%M %p %z"))
print(aware.strftime("%Y-%m-%dT%H:%M:%S%z %Z %f %p"), m.strftime("%c|%x|%X|%I|%-d") if False else m.strftime("%c|%x|%X|%I"))
for text in ["2024-01-02", "20240102", "2024-01-02T03:04", "2024-01-02 03:04:05", "2024-01-02T03:04:05.678", "2024-01-02T03:04:05.678901+02:00", "2024-01-02T03:04:05Z", "20240102T030405", "2024-W01-2", "2024-01-02T03"]:
    print(repr(dt.fromisoformat(text)))
for bad in [lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: dt(2023, 1, 1, 24), lambda: dt.fromisoformat("nope"), lambda: date(0, 1, 1), lambda: dt.strptime("x", "%Y"), lambda: date.fromisoformat("2024-1-1"), lambda: date("x", 1, 1), lambda: dt(2024, 1, 1) - aware, lambda: dt(2024, 1, 1) < aware, lambda: dt(2024, 1, 1) < d, lambda: date.max + timedelta(1), lambda: timezone(timedelta(days=1)), lambda: timedelta("x"), lambda: dt(2024), lambda: timedelta(10**9), lambda: timezone(5)]:
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
t = timedelta(days=-1, seconds=5, milliseconds=3)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), abs(t), -t, t * 2, t / 2, t // timedelta(seconds=7), t % timedelta(seconds=7), bool(timedelta()))
print(timedelta(weeks=1, hours=1.5), timedelta(0.1), timedelta(1) / timedelta(hours=1), timedelta(days=2) > timedelta(hours=1), timedelta(microseconds=1.5), timedelta.max, str(timedelta(days=1)), timedelta(hours=25) * 1.5, divmod(timedelta(hours=5), timedelta(hours=2)))
c = time(7, 8, 9, 5)
print(c, repr(c), time(7), repr(time(7)), c.isoformat("minutes"), time.fromisoformat("07:08:09.000005") == c, c.replace(hour=1), c < time(8), dt.combine(d, c), c.strftime("%H-%M"), time(1, tzinfo=east), time.max)
print(m == dt(2024, 5, 6, 7, 8, 9, 123456), m == aware, m != d, hash(aware) == hash(aware.astimezone(east)), isinstance(m, date), m.replace(tzinfo=east), aware.replace(tzinfo=None), max(dt(2024, 1, 1), dt(2023, 1, 1)), aware.timetz(), dt.min, dt.max)
print(abs(dt.now() - dt.utcnow()) < timedelta(days=1), dt.now(timezone.utc).tzinfo, date.today() == dt.today().date(), type(dt.now() - dt.now()).__name__, datetime.MINYEAR, datetime.UTC is timezone.utc)


class Berlin(datetime.tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "CET"


print(dt(2024, 1, 1, tzinfo=Berlin()).isoformat(), dt(2024, 1, 1, tzinfo=timezone.utc).astimezone(Berlin()).strftime("%H %Z"))
