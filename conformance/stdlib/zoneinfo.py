from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

z = ZoneInfo("Europe/Berlin")
print(repr(z), z, z.key, ZoneInfo("UTC") is ZoneInfo("UTC"))
for moment in (datetime(2024, 1, 1, 12, tzinfo=z), datetime(2024, 7, 1, 12, tzinfo=z), datetime(2024, 10, 27, 2, 30, tzinfo=z), datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=z)):
    print(moment, moment.tzname(), moment.utcoffset(), moment.dst(), moment.astimezone(timezone.utc))
print(datetime(2024, 7, 1, tzinfo=timezone.utc).astimezone(ZoneInfo("America/New_York")))
try:
    ZoneInfo("No/Where")
except ZoneInfoNotFoundError as problem:
    print(problem)
