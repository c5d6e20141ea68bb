import time

t = time.gmtime(1700000000)
print(t, t.tm_year, t[0], tuple(t)[:3])
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %p %I %y %% %F %T %e", t))
print(time.strptime("2024-02-29 13:05", "%Y-%m-%d %H:%M"))
print(isinstance(time.time(), float), time.monotonic() <= time.perf_counter() + 1e9, time.sleep(0))
for text, format in [("x", "%Y"), ("2024-01", "%Y"), ("13", "%m"), ("1", "%Q")]:
    try:
        print(time.strptime(text, format))
    except ValueError as error:
        print(error)
