from datetime import date, datetime, timedelta, timezone
start = datetime(2024, 2, 27, 23, 30, tzinfo=timezone.utc)
for n in range(3):
    moment = start + timedelta(days=n, minutes=45)
    print(moment.isoformat(), moment.date(), moment.strftime("%d %b %Y %H:%M"), (moment - start).total_seconds())
print(date(2024, 3, 1) - date(2024, 2, 1), datetime.fromisoformat("2024-01-02T03:04:05+02:00").astimezone(timezone.utc))
