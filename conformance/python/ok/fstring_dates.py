import datetime
d = datetime.datetime(2024, 3, 9, 7, 5, 2)
print(f"{d:%Y-%m-%d}", f"{d:%H:%M}", f"{d.date()!s:>12}", f"{d:}", f"{d!r}")
