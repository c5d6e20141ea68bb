import functools
def retry(times, errors=(Exception,)):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kw):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, attempt=attempt, **kw)
                except errors as e:
                    print("attempt", attempt, "failed:", e)
                    if attempt == times:
                        raise
        return wrapper
    return decorate
@retry(3, (ValueError,))
def flaky(limit, *, attempt):
    "Fails at first."
    if attempt < limit:
        raise ValueError(f"not yet ({attempt})")
    return attempt
print(flaky(2), flaky.__name__, flaky.__doc__)
try:
    flaky(9)
except ValueError as e:
    print("gave up", e)
