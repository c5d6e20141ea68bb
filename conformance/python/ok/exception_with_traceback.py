try:
    raise ValueError("x")
except ValueError as e:
    print(e.with_traceback(None) is e, e.__traceback__)
