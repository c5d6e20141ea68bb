"""pendulum: aware times, zones, durations."""

import datetime

import pendulum

print(repr(pendulum.UTC), str(pendulum.UTC), pendulum.UTC.name, pendulum.timezone("UTC") is pendulum.UTC)
paris = pendulum.timezone("Europe/Paris")
print(repr(paris), paris.name, isinstance(paris, datetime.tzinfo), paris == pendulum.timezone("Europe/Paris"))
fixed = pendulum.timezone(3600)
print(repr(fixed), str(fixed), fixed.name, fixed.offset, fixed.utcoffset(None))

moment = pendulum.datetime(2024, 3, 5, 14, 7, 9, 123456)
print(repr(moment), str(moment), moment.isoformat(), isinstance(moment, datetime.datetime))
print(moment.timezone_name, moment.offset, moment.int_timestamp, moment.timestamp(), moment.tz)
print(moment.to_iso8601_string(), moment.to_datetime_string(), moment.to_date_string(), moment.to_time_string())
print(pendulum.datetime(2024, 7, 1, tz="Europe/Paris"), pendulum.datetime(2024, 7, 1, tz=paris).utcoffset())
print(moment.in_timezone("Europe/Paris"), moment.in_tz("UTC"), moment.astimezone(datetime.timezone.utc))
print(moment.add(days=1, hours=2), moment.subtract(months=1, weeks=1), moment.add(years=1, minutes=-3, seconds=4))
print(pendulum.datetime(2024, 1, 31).add(months=1), pendulum.datetime(2024, 2, 29).add(years=1))
print(moment.set(year=2020, hour=0), moment.replace(day=1), moment.naive())
for unit in ["second", "minute", "hour", "day", "week", "month", "year"]:
    print(unit, moment.start_of(unit), moment.end_of(unit))
print(moment + datetime.timedelta(days=1), type(moment + datetime.timedelta(1)).__name__, moment - datetime.timedelta(1))
print((moment - pendulum.datetime(2024, 3, 4)).total_seconds(), moment > pendulum.datetime(2024, 1, 1))
print(moment.is_utc(), moment.date(), moment.day_of_week, moment.day_of_year, moment.quarter)

print(pendulum.instance(datetime.datetime(2024, 1, 2, 3)), pendulum.instance(datetime.datetime(2024, 1, 2), "Europe/Paris"))
print(repr(pendulum.instance(datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc))))
print(repr(pendulum.instance(datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone(datetime.timedelta(hours=2))))))
print(pendulum.from_timestamp(1700000000), pendulum.from_timestamp(1700000000.5, tz="Europe/Paris"))
for text in ["2024-01-02", "2024-01-02T03:04:05", "2024-01-02 03:04:05.678", "2024-01-02T03:04:05Z", "2024-01-02T03:04:05+02:00"]:
    print(text, repr(pendulum.parse(text)))
print(pendulum.parse("2024-01-02T03:04", tz="Europe/Paris"))
print(type(pendulum.now()).__name__, pendulum.now("UTC").timezone_name, pendulum.now("Europe/Paris").timezone_name)
print(pendulum.today("UTC").hour, pendulum.tomorrow("UTC") > pendulum.yesterday("UTC"))
print(pendulum.duration(days=1, hours=2).total_seconds(), pendulum.duration(minutes=3).in_seconds(), pendulum.duration(weeks=1).in_days())
print(moment + pendulum.duration(hours=1), pendulum.DateTime.fromisoformat("2024-01-01T00:00:00+00:00"))
print(isinstance(pendulum.now(), pendulum.DateTime), pendulum.local_timezone().utcoffset(moment))
