try:
    int("x")
except ValueError as e:
    e.args = ("changed",)
    raise
