try:
    raise ExceptionGroup("several", [ValueError("a"), TypeError("b"), ValueError("c"), KeyError("d")])
except* ValueError as group:
    print("values", group, [str(e) for e in group.exceptions])
except* (TypeError, KeyError) as group:
    print("others", group.message, [type(e).__name__ for e in group.exceptions])
else:
    print("never")
finally:
    print("finally")
